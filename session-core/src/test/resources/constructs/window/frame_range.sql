-- h2
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- sqlite
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- postgresql
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- mariadb
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- mysql
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- cockroachdb
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
