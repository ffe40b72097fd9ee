-- h2
SELECT COALESCE(employee.department, CAST(? AS VARCHAR)) FROM employee WHERE employee.id >= ? ORDER BY employee.id
-- sqlite
SELECT COALESCE(employee.department, ?) FROM employee WHERE employee.id >= ? ORDER BY employee.id
-- postgresql
SELECT COALESCE(employee.department, ?) FROM employee WHERE employee.id >= ? ORDER BY employee.id
-- mariadb
SELECT COALESCE(employee.department, ?) FROM employee WHERE employee.id >= ? ORDER BY employee.id
-- mysql
SELECT COALESCE(employee.department, ?) FROM employee WHERE employee.id >= ? ORDER BY employee.id
-- cockroachdb
SELECT COALESCE(employee.department, ?) FROM employee WHERE employee.id >= ? ORDER BY employee.id
