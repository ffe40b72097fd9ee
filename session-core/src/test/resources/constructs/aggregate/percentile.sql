-- h2
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY employee.salary) FROM employee
-- sqlite
refused: WITHIN GROUP is not supported by this database: number the rows with rowNumber() and take the one in question. [unsupported-construct]
-- postgresql
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY employee.salary) FROM employee
-- mariadb
refused: WITHIN GROUP is not supported by this database: number the rows with rowNumber() and take the one in question. [unsupported-construct]
-- mysql
refused: WITHIN GROUP is not supported by this database: number the rows with rowNumber() and take the one in question. [unsupported-construct]
-- cockroachdb
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY employee.salary) FROM employee
