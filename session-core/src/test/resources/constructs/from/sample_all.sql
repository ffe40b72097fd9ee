-- h2
refused: TABLESAMPLE is not supported by this database: sort by a random number and limit the rows. [unsupported-construct]
-- sqlite
refused: TABLESAMPLE is not supported by this database: sort by a random number and limit the rows. [unsupported-construct]
-- postgresql
SELECT employee.name FROM employee TABLESAMPLE BERNOULLI (100.0) REPEATABLE (1) WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
refused: TABLESAMPLE is not supported by this database: sort by a random number and limit the rows. [unsupported-construct]
-- mysql
refused: TABLESAMPLE is not supported by this database: sort by a random number and limit the rows. [unsupported-construct]
-- cockroachdb
refused: TABLESAMPLE is not supported by this database: sort by a random number and limit the rows. [unsupported-construct]
