-- h2
UPDATE orders SET quantity = (SELECT employee.id FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?) WHERE EXISTS (SELECT 1 FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?)
-- sqlite
UPDATE orders SET quantity = employee.id FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?
-- postgresql
UPDATE orders SET quantity = employee.id FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?
-- mariadb
UPDATE orders, employee SET orders.quantity = employee.id WHERE employee.id = orders.buyer_id AND employee.name = ?
-- mysql
UPDATE orders, employee SET orders.quantity = employee.id WHERE employee.id = orders.buyer_id AND employee.name = ?
-- cockroachdb
UPDATE orders SET quantity = employee.id FROM employee WHERE employee.id = orders.buyer_id AND employee.name = ?
