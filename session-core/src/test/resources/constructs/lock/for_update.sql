-- h2
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE
-- sqlite
SELECT employee.name FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE
-- mariadb
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE
-- mysql
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE
