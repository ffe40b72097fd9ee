-- h2
SELECT employee.id, AVG(employee.salary) OVER (ORDER BY employee.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT employee.id, AVG(employee.salary) OVER (ORDER BY employee.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT employee.id, AVG(employee.salary) OVER (ORDER BY employee.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT employee.id, AVG(employee.salary) OVER (ORDER BY employee.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT employee.id, AVG(employee.salary) OVER (ORDER BY employee.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT employee.id, AVG(employee.salary) OVER (ORDER BY employee.id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM employee WHERE employee.id <= ? ORDER BY employee.id
