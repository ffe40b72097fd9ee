-- h2
SELECT CAST(? AS NUMERIC(10, 2)), employee.id FROM employee WHERE employee.id = ?
-- sqlite
SELECT CAST(? AS REAL), employee.id FROM employee WHERE employee.id = ?
-- postgresql
SELECT CAST(? AS numeric(10, 2)), employee.id FROM employee WHERE employee.id = ?
-- mariadb
SELECT CAST(? AS DECIMAL(10, 2)), employee.id FROM employee WHERE employee.id = ?
-- mysql
SELECT CAST(? AS DECIMAL(10, 2)), employee.id FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT CAST(? AS numeric(10, 2)), employee.id FROM employee WHERE employee.id = ?
