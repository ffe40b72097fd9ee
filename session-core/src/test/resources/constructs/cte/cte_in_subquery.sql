-- h2
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT orders.id FROM orders WHERE orders.buyer_id IN (SELECT builders.id FROM builders) ORDER BY orders.id
-- sqlite
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT orders.id FROM orders WHERE orders.buyer_id IN (SELECT builders.id FROM builders) ORDER BY orders.id
-- postgresql
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT orders.id FROM orders WHERE orders.buyer_id IN (SELECT builders.id FROM builders) ORDER BY orders.id
-- mariadb
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT orders.id FROM orders WHERE orders.buyer_id IN (SELECT builders.id FROM builders) ORDER BY orders.id
-- mysql
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT orders.id FROM orders WHERE orders.buyer_id IN (SELECT builders.id FROM builders) ORDER BY orders.id
-- cockroachdb
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT orders.id FROM orders WHERE orders.buyer_id IN (SELECT builders.id FROM builders) ORDER BY orders.id
