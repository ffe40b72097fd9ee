-- h2
SELECT employee.id, SUM(employee.salary) OVER (), COUNT(*) OVER (PARTITION BY employee.department) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT employee.id, SUM(employee.salary) OVER (), COUNT(*) OVER (PARTITION BY employee.department) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT employee.id, SUM(employee.salary) OVER (), COUNT(*) OVER (PARTITION BY employee.department) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT employee.id, SUM(employee.salary) OVER (), COUNT(*) OVER (PARTITION BY employee.department) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT employee.id, SUM(employee.salary) OVER (), COUNT(*) OVER (PARTITION BY employee.department) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT employee.id, SUM(employee.salary) OVER (), COUNT(*) OVER (PARTITION BY employee.department) FROM employee WHERE employee.id <= ? ORDER BY employee.id
