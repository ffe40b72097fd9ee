-- h2
SELECT employee.id FROM employee WHERE employee.id = ?
-- sqlite
SELECT employee.id FROM employee WHERE employee.id = ? -- noted
-- postgresql
SELECT employee.id FROM employee WHERE employee.id = ?
-- mariadb
SELECT SQL_BUFFER_RESULT employee.id FROM employee WHERE employee.id = ?
-- mysql
SELECT employee.id FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id = ?
