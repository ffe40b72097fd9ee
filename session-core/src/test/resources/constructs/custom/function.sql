-- h2
SELECT upper(employee.name) FROM employee WHERE employee.id = ?
-- sqlite
SELECT upper(employee.name) FROM employee WHERE employee.id = ?
-- postgresql
SELECT upper(employee.name) FROM employee WHERE employee.id = ?
-- mariadb
SELECT upper(employee.name) FROM employee WHERE employee.id = ?
-- mysql
SELECT upper(employee.name) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT upper(employee.name) FROM employee WHERE employee.id = ?
