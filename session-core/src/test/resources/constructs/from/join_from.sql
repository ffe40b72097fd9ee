-- h2
SELECT employee.name, orders.id FROM employee JOIN orders ON orders.buyer_id = employee.id WHERE orders.id <= ? ORDER BY orders.id
-- sqlite
SELECT employee.name, orders.id FROM employee JOIN orders ON orders.buyer_id = employee.id WHERE orders.id <= ? ORDER BY orders.id
-- postgresql
SELECT employee.name, orders.id FROM employee JOIN orders ON orders.buyer_id = employee.id WHERE orders.id <= ? ORDER BY orders.id
-- mariadb
SELECT employee.name, orders.id FROM employee JOIN orders ON orders.buyer_id = employee.id WHERE orders.id <= ? ORDER BY orders.id
-- mysql
SELECT employee.name, orders.id FROM employee JOIN orders ON orders.buyer_id = employee.id WHERE orders.id <= ? ORDER BY orders.id
-- cockroachdb
SELECT employee.name, orders.id FROM employee JOIN orders ON orders.buyer_id = employee.id WHERE orders.id <= ? ORDER BY orders.id
