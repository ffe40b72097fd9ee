-- h2
SELECT employee.id FROM employee WHERE ARRAY_CONTAINS(CAST(? AS INTEGER ARRAY), employee.id) ORDER BY employee.id
-- sqlite
refused: A condition on an array is not supported by this database: keep the members in a table of their own. [unsupported-construct]
-- postgresql
SELECT employee.id FROM employee WHERE employee.id = ANY(?) ORDER BY employee.id
-- mariadb
refused: A condition on an array is not supported by this database: keep the members in a table of their own. [unsupported-construct]
-- mysql
refused: A condition on an array is not supported by this database: keep the members in a table of their own. [unsupported-construct]
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id = ANY(?) ORDER BY employee.id
