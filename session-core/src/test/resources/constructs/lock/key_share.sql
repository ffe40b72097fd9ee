-- h2
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE
-- sqlite
SELECT employee.name FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.name FROM employee WHERE employee.id = ? FOR KEY SHARE
-- mariadb
SELECT employee.name FROM employee WHERE employee.id = ? LOCK IN SHARE MODE
-- mysql
SELECT employee.name FROM employee WHERE employee.id = ? FOR SHARE
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id = ? FOR KEY SHARE
