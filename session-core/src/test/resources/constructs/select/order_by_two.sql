-- h2
SELECT employee.name FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary DESC, employee.name
-- sqlite
SELECT employee.name FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary DESC, employee.name
-- postgresql
SELECT employee.name FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary DESC, employee.name
-- mariadb
SELECT employee.name FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary DESC, employee.name
-- mysql
SELECT employee.name FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary DESC, employee.name
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.salary DESC, employee.name
