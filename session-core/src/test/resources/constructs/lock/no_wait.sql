-- h2
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE NOWAIT
-- sqlite
SELECT employee.name FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE NOWAIT
-- mariadb
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE NOWAIT
-- mysql
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE NOWAIT
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE NOWAIT
