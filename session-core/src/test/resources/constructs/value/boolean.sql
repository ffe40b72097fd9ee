-- h2
SELECT employee.active FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- sqlite
SELECT employee.active FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- postgresql
SELECT employee.active FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mariadb
SELECT employee.active FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mysql
SELECT employee.active FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- cockroachdb
SELECT employee.active FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
