-- h2
SELECT employee.name FROM employee WHERE employee.name LIKE ?
-- sqlite
SELECT employee.name FROM employee WHERE employee.name LIKE ?
-- postgresql
SELECT employee.name FROM employee WHERE employee.name LIKE ?
-- mariadb
SELECT employee.name FROM employee WHERE employee.name LIKE ?
-- mysql
SELECT employee.name FROM employee WHERE employee.name LIKE ?
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.name LIKE ?
