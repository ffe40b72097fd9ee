-- h2
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- sqlite
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- postgresql
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- mariadb
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- mysql
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.salary IS NULL
