-- h2
UPDATE employee SET active = ? WHERE EXISTS (SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = employee.id)
-- sqlite
UPDATE employee SET active = ? WHERE EXISTS (SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = employee.id)
-- postgresql
UPDATE employee SET active = ? WHERE EXISTS (SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = employee.id)
-- mariadb
UPDATE employee SET active = ? WHERE EXISTS (SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = employee.id)
-- mysql
UPDATE employee SET active = ? WHERE EXISTS (SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = employee.id)
-- cockroachdb
UPDATE employee SET active = ? WHERE EXISTS (SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = employee.id)
