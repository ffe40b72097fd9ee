-- h2
SELECT DATEADD(MINUTE, ?, orders.placed), DATEADD(DAY, ?, orders.placed) FROM orders WHERE orders.id = ?
-- sqlite
SELECT STRFTIME('%Y-%m-%d %H:%M:%S', orders.placed, ? || ' minutes'), STRFTIME('%Y-%m-%d %H:%M:%S', orders.placed, ? || ' days') FROM orders WHERE orders.id = ?
-- postgresql
SELECT orders.placed + ? * INTERVAL '1 MINUTE', orders.placed + ? * INTERVAL '1 DAY' FROM orders WHERE orders.id = ?
-- mariadb
SELECT DATE_ADD(orders.placed, INTERVAL ? MINUTE), DATE_ADD(orders.placed, INTERVAL ? DAY) FROM orders WHERE orders.id = ?
-- mysql
SELECT DATE_ADD(orders.placed, INTERVAL ? MINUTE), DATE_ADD(orders.placed, INTERVAL ? DAY) FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT orders.placed + ? * INTERVAL '1 MINUTE', orders.placed + ? * INTERVAL '1 DAY' FROM orders WHERE orders.id = ?
