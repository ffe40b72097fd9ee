-- h2
SELECT employee.name FROM employee WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.buyer_id = employee.id) ORDER BY employee.id
-- sqlite
SELECT employee.name FROM employee WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.buyer_id = employee.id) ORDER BY employee.id
-- postgresql
SELECT employee.name FROM employee WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.buyer_id = employee.id) ORDER BY employee.id
-- mariadb
SELECT employee.name FROM employee WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.buyer_id = employee.id) ORDER BY employee.id
-- mysql
SELECT employee.name FROM employee WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.buyer_id = employee.id) ORDER BY employee.id
-- cockroachdb
SELECT employee.name FROM employee WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.buyer_id = employee.id) ORDER BY employee.id
