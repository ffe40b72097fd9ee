-- h2
UPDATE orders SET quantity = ? WHERE orders.id = ?
-- sqlite
UPDATE orders SET quantity = ? WHERE orders.id = ?
-- postgresql
UPDATE orders SET quantity = ? WHERE orders.id = ?
-- mariadb
UPDATE orders SET quantity = ? WHERE orders.id = ?
-- mysql
UPDATE orders SET quantity = ? WHERE orders.id = ?
-- cockroachdb
UPDATE orders SET quantity = ? WHERE orders.id = ?
