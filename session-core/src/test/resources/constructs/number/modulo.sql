-- h2
SELECT employee.id % ? FROM employee WHERE employee.id = ?
-- sqlite
SELECT employee.id % ? FROM employee WHERE employee.id = ?
-- postgresql
SELECT employee.id % ? FROM employee WHERE employee.id = ?
-- mariadb
SELECT employee.id % ? FROM employee WHERE employee.id = ?
-- mysql
SELECT employee.id % ? FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT employee.id % ? FROM employee WHERE employee.id = ?
