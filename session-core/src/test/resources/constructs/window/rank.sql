-- h2
SELECT employee.id, RANK() OVER (ORDER BY employee.salary DESC), DENSE_RANK() OVER (ORDER BY employee.salary DESC) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- sqlite
SELECT employee.id, RANK() OVER (ORDER BY employee.salary DESC), DENSE_RANK() OVER (ORDER BY employee.salary DESC) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- postgresql
SELECT employee.id, RANK() OVER (ORDER BY employee.salary DESC), DENSE_RANK() OVER (ORDER BY employee.salary DESC) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- mariadb
SELECT employee.id, RANK() OVER (ORDER BY employee.salary DESC), DENSE_RANK() OVER (ORDER BY employee.salary DESC) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- mysql
SELECT employee.id, RANK() OVER (ORDER BY employee.salary DESC), DENSE_RANK() OVER (ORDER BY employee.salary DESC) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- cockroachdb
SELECT employee.id, RANK() OVER (ORDER BY employee.salary DESC), DENSE_RANK() OVER (ORDER BY employee.salary DESC) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
