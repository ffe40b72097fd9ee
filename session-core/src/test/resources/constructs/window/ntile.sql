-- h2
SELECT employee.id, NTILE(3) OVER (ORDER BY employee.id) FROM employee ORDER BY employee.id
-- sqlite
SELECT employee.id, NTILE(3) OVER (ORDER BY employee.id) FROM employee ORDER BY employee.id
-- postgresql
SELECT employee.id, NTILE(3) OVER (ORDER BY employee.id) FROM employee ORDER BY employee.id
-- mariadb
SELECT employee.id, NTILE(3) OVER (ORDER BY employee.id) FROM employee ORDER BY employee.id
-- mysql
SELECT employee.id, NTILE(3) OVER (ORDER BY employee.id) FROM employee ORDER BY employee.id
-- cockroachdb
SELECT employee.id, NTILE(3) OVER (ORDER BY employee.id) FROM employee ORDER BY employee.id
