-- h2
SELECT employee.id FROM employee WHERE employee.id NOT IN (?, ?, ?, ?) ORDER BY employee.id
-- sqlite
SELECT employee.id FROM employee WHERE employee.id NOT IN (?, ?, ?, ?) ORDER BY employee.id
-- postgresql
SELECT employee.id FROM employee WHERE employee.id NOT IN (?, ?, ?, ?) ORDER BY employee.id
-- mariadb
SELECT employee.id FROM employee WHERE employee.id NOT IN (?, ?, ?, ?) ORDER BY employee.id
-- mysql
SELECT employee.id FROM employee WHERE employee.id NOT IN (?, ?, ?, ?) ORDER BY employee.id
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id NOT IN (?, ?, ?, ?) ORDER BY employee.id
