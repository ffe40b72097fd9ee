-- h2
SELECT employee.id / CAST(? AS DECIMAL(38, 10)) FROM employee WHERE employee.id = ?
-- sqlite
SELECT employee.id / CAST(? AS REAL) FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.id / CAST(? AS DECIMAL(38, 10)) FROM employee WHERE employee.id = ?
-- mariadb
SELECT CAST(employee.id AS DECIMAL(38, 10)) / ? FROM employee WHERE employee.id = ?
-- mysql
SELECT CAST(employee.id AS DECIMAL(38, 10)) / ? FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT employee.id / CAST(? AS DECIMAL(38, 10)) FROM employee WHERE employee.id = ?
