-- h2
SELECT NULLIF(employee.department, CAST(? AS VARCHAR)) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT NULLIF(employee.department, ?) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT NULLIF(employee.department, ?) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT NULLIF(employee.department, ?) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT NULLIF(employee.department, ?) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT NULLIF(employee.department, ?) FROM employee WHERE employee.id <= ? ORDER BY employee.id
