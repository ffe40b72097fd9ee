-- h2
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE SKIP LOCKED
-- sqlite
SELECT employee.name FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE SKIP LOCKED
-- mariadb
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE SKIP LOCKED
-- mysql
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE SKIP LOCKED
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id = ? FOR UPDATE SKIP LOCKED
