-- h2
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- sqlite
refused: FETCH ... WITH TIES is not supported by this database: rank the rows and keep those up to a rank. [unsupported-construct]
-- postgresql
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- mariadb
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- mysql
refused: WITH TIES is not supported by this database: number the rows with rank() and take those up to a number. [unsupported-construct]
-- cockroachdb
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
