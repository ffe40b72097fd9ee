-- h2
SELECT employee.name FROM employee WHERE employee.id = ?
-- sqlite
SELECT employee.name FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.name FROM employee WHERE employee.id = ?
-- mariadb
SELECT employee.name FROM employee WHERE employee.id = ?
-- mysql
SELECT employee.name FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id = ?
