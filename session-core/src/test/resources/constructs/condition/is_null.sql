-- h2
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- sqlite
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- postgresql
SELECT employee.id FROM employee WHERE employee.salary IS NULL
-- mariadb
SELECT employee.id FROM employee WHERE employee.salary IS NULL
