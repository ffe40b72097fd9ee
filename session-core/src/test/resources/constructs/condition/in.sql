-- h2
SELECT employee.name FROM employee WHERE employee.name IN (?, ?, ?, ?) ORDER BY employee.name
-- sqlite
SELECT employee.name FROM employee WHERE employee.name IN (?, ?, ?, ?) ORDER BY employee.name
-- postgresql
SELECT employee.name FROM employee WHERE employee.name IN (?, ?, ?, ?) ORDER BY employee.name
-- mariadb
SELECT employee.name FROM employee WHERE employee.name IN (?, ?, ?, ?) ORDER BY employee.name
-- mysql
SELECT employee.name FROM employee WHERE employee.name IN (?, ?, ?, ?) ORDER BY employee.name
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.name IN (?, ?, ?, ?) ORDER BY employee.name
