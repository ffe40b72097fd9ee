-- h2
SELECT employee.name, orders.amount FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.amount > ? ORDER BY orders.amount
-- sqlite
SELECT employee.name, orders.amount FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.amount > ? ORDER BY orders.amount
-- postgresql
SELECT employee.name, orders.amount FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.amount > ? ORDER BY orders.amount
-- mariadb
SELECT employee.name, orders.amount FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.amount > ? ORDER BY orders.amount
-- mysql
SELECT employee.name, orders.amount FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.amount > ? ORDER BY orders.amount
-- cockroachdb
SELECT employee.name, orders.amount FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.amount > ? ORDER BY orders.amount
