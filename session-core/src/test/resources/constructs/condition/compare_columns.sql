-- h2
SELECT orders.id FROM orders WHERE orders.quantity < orders.buyer_id ORDER BY orders.id
-- sqlite
SELECT orders.id FROM orders WHERE orders.quantity < orders.buyer_id ORDER BY orders.id
-- postgresql
SELECT orders.id FROM orders WHERE orders.quantity < orders.buyer_id ORDER BY orders.id
-- mariadb
SELECT orders.id FROM orders WHERE orders.quantity < orders.buyer_id ORDER BY orders.id
-- mysql
SELECT orders.id FROM orders WHERE orders.quantity < orders.buyer_id ORDER BY orders.id
-- cockroachdb
SELECT orders.id FROM orders WHERE orders.quantity < orders.buyer_id ORDER BY orders.id
