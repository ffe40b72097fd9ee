-- h2
SELECT EXTRACT(HOUR FROM orders.placed), EXTRACT(MINUTE FROM orders.placed), EXTRACT(SECOND FROM orders.placed), EXTRACT(EPOCH FROM orders.placed) FROM orders WHERE orders.id = ?
-- sqlite
SELECT (CAST(STRFTIME('%H', orders.placed) AS INTEGER)), (CAST(STRFTIME('%M', orders.placed) AS INTEGER)), (CAST(STRFTIME('%S', orders.placed) AS INTEGER)), (CAST(STRFTIME('%s', orders.placed) AS INTEGER)) FROM orders WHERE orders.id = ?
-- postgresql
SELECT CAST(FLOOR(EXTRACT(HOUR FROM orders.placed)) AS BIGINT), CAST(FLOOR(EXTRACT(MINUTE FROM orders.placed)) AS BIGINT), CAST(FLOOR(EXTRACT(SECOND FROM orders.placed)) AS BIGINT), CAST(FLOOR(EXTRACT(EPOCH FROM orders.placed)) AS BIGINT) FROM orders WHERE orders.id = ?
-- mariadb
SELECT EXTRACT(HOUR FROM orders.placed), EXTRACT(MINUTE FROM orders.placed), EXTRACT(SECOND FROM orders.placed), TIMESTAMPDIFF(SECOND, '1970-01-01', orders.placed) FROM orders WHERE orders.id = ?
-- mysql
SELECT EXTRACT(HOUR FROM orders.placed), EXTRACT(MINUTE FROM orders.placed), EXTRACT(SECOND FROM orders.placed), TIMESTAMPDIFF(SECOND, '1970-01-01', orders.placed) FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT CAST(FLOOR(EXTRACT(HOUR FROM orders.placed)) AS BIGINT), CAST(FLOOR(EXTRACT(MINUTE FROM orders.placed)) AS BIGINT), CAST(FLOOR(EXTRACT(SECOND FROM orders.placed)) AS BIGINT), CAST(FLOOR(EXTRACT(EPOCH FROM orders.placed)) AS BIGINT) FROM orders WHERE orders.id = ?
