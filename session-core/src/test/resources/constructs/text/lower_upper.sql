-- h2
SELECT LOWER(employee.name), UPPER(employee.name) FROM employee WHERE employee.id = ?
-- sqlite
SELECT LOWER(employee.name), UPPER(employee.name) FROM employee WHERE employee.id = ?
-- postgresql
SELECT LOWER(employee.name), UPPER(employee.name) FROM employee WHERE employee.id = ?
-- mariadb
SELECT LOWER(employee.name), UPPER(employee.name) FROM employee WHERE employee.id = ?
-- mysql
SELECT LOWER(employee.name), UPPER(employee.name) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT LOWER(employee.name), UPPER(employee.name) FROM employee WHERE employee.id = ?
