-- h2
SELECT DATE_TRUNC('month', CAST(orders.placed AS TIMESTAMP)), DATE_TRUNC('hour', CAST(orders.placed AS TIMESTAMP)) FROM orders WHERE orders.id = ?
-- sqlite
SELECT STRFTIME('%Y-%m-01 00:00:00', orders.placed), STRFTIME('%Y-%m-%d %H:00:00', orders.placed) FROM orders WHERE orders.id = ?
-- postgresql
SELECT DATE_TRUNC('month', CAST(orders.placed AS TIMESTAMP)), DATE_TRUNC('hour', CAST(orders.placed AS TIMESTAMP)) FROM orders WHERE orders.id = ?
-- mariadb
SELECT CAST(DATE_FORMAT(orders.placed, '%Y-%m-01 00:00:00') AS DATETIME), CAST(DATE_FORMAT(orders.placed, '%Y-%m-%d %H:00:00') AS DATETIME) FROM orders WHERE orders.id = ?
-- mysql
SELECT CAST(DATE_FORMAT(orders.placed, '%Y-%m-01 00:00:00') AS DATETIME), CAST(DATE_FORMAT(orders.placed, '%Y-%m-%d %H:00:00') AS DATETIME) FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT DATE_TRUNC('month', CAST(orders.placed AS TIMESTAMP)), DATE_TRUNC('hour', CAST(orders.placed AS TIMESTAMP)) FROM orders WHERE orders.id = ?
