-- h2
SELECT JSON_ARRAYAGG(orders.id) FROM orders WHERE orders.id = ?
-- sqlite
SELECT JSON_GROUP_ARRAY(orders.id) FROM orders WHERE orders.id = ?
-- postgresql
SELECT jsonb_agg(orders.id) FROM orders WHERE orders.id = ?
-- mariadb
SELECT JSON_ARRAYAGG(orders.id) FROM orders WHERE orders.id = ?
-- mysql
SELECT JSON_ARRAYAGG(orders.id) FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT jsonb_agg(orders.id) FROM orders WHERE orders.id = ?
