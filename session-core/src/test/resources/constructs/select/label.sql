-- h2
SELECT employee.name AS who FROM employee WHERE employee.id = ?
-- sqlite
SELECT employee.name AS who FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.name AS who FROM employee WHERE employee.id = ?
-- mariadb
SELECT employee.name AS who FROM employee WHERE employee.id = ?
-- mysql
SELECT employee.name AS who FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT employee.name AS who FROM employee WHERE employee.id = ?
