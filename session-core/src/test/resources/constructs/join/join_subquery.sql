-- h2
SELECT employee.name, spent.total FROM employee JOIN (SELECT orders.buyer_id, SUM(orders.amount) AS total FROM orders GROUP BY orders.buyer_id) AS spent ON spent.buyer_id = employee.id ORDER BY employee.id
-- sqlite
SELECT employee.name, spent.total FROM employee JOIN (SELECT orders.buyer_id, SUM(orders.amount) AS total FROM orders GROUP BY orders.buyer_id) AS spent ON spent.buyer_id = employee.id ORDER BY employee.id
-- postgresql
SELECT employee.name, spent.total FROM employee JOIN (SELECT orders.buyer_id, SUM(orders.amount) AS total FROM orders GROUP BY orders.buyer_id) AS spent ON spent.buyer_id = employee.id ORDER BY employee.id
-- mariadb
SELECT employee.name, spent.total FROM employee JOIN (SELECT orders.buyer_id, SUM(orders.amount) AS total FROM orders GROUP BY orders.buyer_id) AS spent ON spent.buyer_id = employee.id ORDER BY employee.id
-- mysql
SELECT employee.name, spent.total FROM employee JOIN (SELECT orders.buyer_id, SUM(orders.amount) AS total FROM orders GROUP BY orders.buyer_id) AS spent ON spent.buyer_id = employee.id ORDER BY employee.id
-- cockroachdb
SELECT employee.name, spent.total FROM employee JOIN (SELECT orders.buyer_id, SUM(orders.amount) AS total FROM orders GROUP BY orders.buyer_id) AS spent ON spent.buyer_id = employee.id ORDER BY employee.id
