-- h2
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- sqlite
refused: FETCH ... WITH TIES is not supported by this database: rank the rows and keep those up to a rank. [unsupported-construct]
-- postgresql
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- mariadb
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- mysql
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
-- cockroachdb
SELECT employee.salary FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary FETCH FIRST ? ROWS WITH TIES
