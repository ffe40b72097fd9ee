-- h2
SELECT employee.id, LAG(employee.name, 1) OVER (ORDER BY employee.id), LEAD(employee.name, 2) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT employee.id, LAG(employee.name, 1) OVER (ORDER BY employee.id), LEAD(employee.name, 2) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT employee.id, LAG(employee.name, 1) OVER (ORDER BY employee.id), LEAD(employee.name, 2) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT employee.id, LAG(employee.name, 1) OVER (ORDER BY employee.id), LEAD(employee.name, 2) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT employee.id, LAG(employee.name, 1) OVER (ORDER BY employee.id), LEAD(employee.name, 2) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT employee.id, LAG(employee.name, 1) OVER (ORDER BY employee.id), LEAD(employee.name, 2) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
