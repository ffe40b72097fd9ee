-- h2
SELECT employee.id, employee.salary > ? AS rich FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY employee.id
-- sqlite
SELECT employee.id, employee.salary > ? AS rich FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY employee.id
-- postgresql
SELECT employee.id, employee.salary > ? AS rich FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY employee.id
-- mariadb
SELECT employee.id, employee.salary > ? AS rich FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY employee.id
-- mysql
SELECT employee.id, employee.salary > ? AS rich FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY employee.id
-- cockroachdb
SELECT employee.id, employee.salary > ? AS rich FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY employee.id
