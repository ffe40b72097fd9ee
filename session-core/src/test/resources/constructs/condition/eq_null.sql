-- h2
SELECT employee.id FROM employee WHERE employee.manager_id IS NULL
-- sqlite
SELECT employee.id FROM employee WHERE employee.manager_id IS NULL
-- postgresql
SELECT employee.id FROM employee WHERE employee.manager_id IS NULL
-- mariadb
SELECT employee.id FROM employee WHERE employee.manager_id IS NULL
-- mysql
SELECT employee.id FROM employee WHERE employee.manager_id IS NULL
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.manager_id IS NULL
