-- h2
SELECT orders.id, employee.name FROM orders LEFT JOIN employee ON orders.buyer_id = employee.id WHERE orders.id >= ? ORDER BY orders.id
-- sqlite
SELECT orders.id, employee.name FROM orders LEFT JOIN employee ON orders.buyer_id = employee.id WHERE orders.id >= ? ORDER BY orders.id
-- postgresql
SELECT orders.id, employee.name FROM orders LEFT JOIN employee ON orders.buyer_id = employee.id WHERE orders.id >= ? ORDER BY orders.id
-- mariadb
SELECT orders.id, employee.name FROM orders LEFT JOIN employee ON orders.buyer_id = employee.id WHERE orders.id >= ? ORDER BY orders.id
-- mysql
SELECT orders.id, employee.name FROM orders LEFT JOIN employee ON orders.buyer_id = employee.id WHERE orders.id >= ? ORDER BY orders.id
-- cockroachdb
SELECT orders.id, employee.name FROM orders LEFT JOIN employee ON orders.buyer_id = employee.id WHERE orders.id >= ? ORDER BY orders.id
