-- h2
SELECT orders.amount * orders.quantity FROM orders WHERE orders.id = ?
-- sqlite
SELECT orders.amount * orders.quantity FROM orders WHERE orders.id = ?
-- postgresql
SELECT orders.amount * orders.quantity FROM orders WHERE orders.id = ?
-- mariadb
SELECT orders.amount * orders.quantity FROM orders WHERE orders.id = ?
-- mysql
SELECT orders.amount * orders.quantity FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT orders.amount * orders.quantity FROM orders WHERE orders.id = ?
