-- h2
SELECT TRIM(?), employee.id FROM employee WHERE employee.id = ?
-- sqlite
SELECT TRIM(?), employee.id FROM employee WHERE employee.id = ?
-- postgresql
SELECT TRIM(?), employee.id FROM employee WHERE employee.id = ?
-- mariadb
SELECT TRIM(?), employee.id FROM employee WHERE employee.id = ?
-- mysql
SELECT TRIM(?), employee.id FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT TRIM(?), employee.id FROM employee WHERE employee.id = ?
