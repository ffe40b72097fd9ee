-- h2
SELECT AVG(orders.quantity) FROM orders
-- sqlite
SELECT AVG(orders.quantity) FROM orders
-- postgresql
SELECT AVG(orders.quantity) FROM orders
-- mariadb
SELECT AVG(orders.quantity) FROM orders
-- mysql
SELECT AVG(orders.quantity) FROM orders
-- cockroachdb
SELECT AVG(orders.quantity) FROM orders
