-- h2
SELECT CHAR_LENGTH(employee.name) FROM employee WHERE employee.id = ?
-- sqlite
SELECT LENGTH(employee.name) FROM employee WHERE employee.id = ?
-- postgresql
SELECT CHAR_LENGTH(employee.name) FROM employee WHERE employee.id = ?
-- mariadb
SELECT CHAR_LENGTH(employee.name) FROM employee WHERE employee.id = ?
-- mysql
SELECT CHAR_LENGTH(employee.name) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT CHAR_LENGTH(employee.name) FROM employee WHERE employee.id = ?
