-- h2
SELECT GREATEST(employee.id, CAST(? AS INTEGER)), LEAST(employee.id, CAST(? AS INTEGER)) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- sqlite
SELECT MAX(employee.id, ?), MIN(employee.id, ?) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- postgresql
SELECT GREATEST(employee.id, ?), LEAST(employee.id, ?) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mariadb
SELECT GREATEST(employee.id, ?), LEAST(employee.id, ?) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mysql
SELECT GREATEST(employee.id, ?), LEAST(employee.id, ?) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- cockroachdb
SELECT GREATEST(employee.id, ?), LEAST(employee.id, ?) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
