-- h2
SELECT orders.placed FROM orders WHERE orders.placed >= ? ORDER BY orders.placed
-- sqlite
SELECT orders.placed FROM orders WHERE orders.placed >= ? ORDER BY orders.placed
-- postgresql
SELECT orders.placed FROM orders WHERE orders.placed >= ? ORDER BY orders.placed
-- mariadb
SELECT orders.placed FROM orders WHERE orders.placed >= ? ORDER BY orders.placed
-- mysql
SELECT orders.placed FROM orders WHERE orders.placed >= ? ORDER BY orders.placed
-- cockroachdb
SELECT orders.placed FROM orders WHERE orders.placed >= ? ORDER BY orders.placed
