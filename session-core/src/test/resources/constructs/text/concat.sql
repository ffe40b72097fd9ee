-- h2
SELECT employee.name || employee.department FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- sqlite
SELECT employee.name || employee.department FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- postgresql
SELECT employee.name || employee.department FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mariadb
SELECT CONCAT(employee.name, employee.department) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mysql
SELECT CONCAT(employee.name, employee.department) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- cockroachdb
SELECT employee.name || employee.department FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
