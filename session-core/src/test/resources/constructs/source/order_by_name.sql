-- h2
SELECT employee.id, employee.name FROM employee WHERE employee.id <= ? ORDER BY employee.name DESC
-- sqlite
SELECT employee.id, employee.name FROM employee WHERE employee.id <= ? ORDER BY employee.name DESC
-- postgresql
SELECT employee.id, employee.name FROM employee WHERE employee.id <= ? ORDER BY employee.name DESC
-- mariadb
SELECT employee.id, employee.name FROM employee WHERE employee.id <= ? ORDER BY employee.name DESC
-- mysql
SELECT employee.id, employee.name FROM employee WHERE employee.id <= ? ORDER BY employee.name DESC
-- cockroachdb
SELECT employee.id, employee.name FROM employee WHERE employee.id <= ? ORDER BY employee.name DESC
