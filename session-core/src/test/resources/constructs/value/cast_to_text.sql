-- h2
SELECT CAST(employee.id AS VARCHAR) FROM employee WHERE employee.id = ?
-- sqlite
SELECT CAST(employee.id AS TEXT) FROM employee WHERE employee.id = ?
-- postgresql
SELECT CAST(employee.id AS text) FROM employee WHERE employee.id = ?
-- mariadb
SELECT CAST(employee.id AS CHAR(255)) FROM employee WHERE employee.id = ?
-- mysql
SELECT CAST(employee.id AS CHAR(255)) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT CAST(employee.id AS text) FROM employee WHERE employee.id = ?
