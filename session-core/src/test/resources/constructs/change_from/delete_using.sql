-- h2
DELETE FROM orders WHERE EXISTS (SELECT 1 FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?)
-- sqlite
DELETE FROM orders WHERE EXISTS (SELECT 1 FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?)
-- postgresql
DELETE FROM orders USING employee WHERE employee.id = orders.buyer_id AND employee.name = ?
-- mariadb
DELETE FROM orders WHERE EXISTS (SELECT 1 FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?)
-- mysql
DELETE FROM orders WHERE EXISTS (SELECT 1 FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?)
-- cockroachdb
DELETE FROM orders USING employee WHERE employee.id = orders.buyer_id AND employee.name = ?
