-- h2
SELECT employee.id, orders.id FROM employee CROSS JOIN orders WHERE employee.id <= ? AND orders.id <= ? ORDER BY employee.id, orders.id
-- sqlite
SELECT employee.id, orders.id FROM employee CROSS JOIN orders WHERE employee.id <= ? AND orders.id <= ? ORDER BY employee.id, orders.id
-- postgresql
SELECT employee.id, orders.id FROM employee CROSS JOIN orders WHERE employee.id <= ? AND orders.id <= ? ORDER BY employee.id, orders.id
-- mariadb
SELECT employee.id, orders.id FROM employee CROSS JOIN orders WHERE employee.id <= ? AND orders.id <= ? ORDER BY employee.id, orders.id
-- mysql
SELECT employee.id, orders.id FROM employee CROSS JOIN orders WHERE employee.id <= ? AND orders.id <= ? ORDER BY employee.id, orders.id
-- cockroachdb
SELECT employee.id, orders.id FROM employee CROSS JOIN orders WHERE employee.id <= ? AND orders.id <= ? ORDER BY employee.id, orders.id
