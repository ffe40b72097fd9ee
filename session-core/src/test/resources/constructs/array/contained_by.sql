-- h2
refused: Comparing the members of two arrays is not supported by this database: ask contains(...) for each member. [unsupported-construct]
-- sqlite
refused: A condition on an array is not supported by this database: keep the members in a table of their own. [unsupported-construct]
-- postgresql
SELECT employee.id FROM employee WHERE employee.id = ? AND ? <@ ?
-- mariadb
refused: A condition on an array is not supported by this database: keep the members in a table of their own. [unsupported-construct]
-- mysql
refused: A condition on an array is not supported by this database: keep the members in a table of their own. [unsupported-construct]
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id = ? AND ? <@ ?
