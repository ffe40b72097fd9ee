-- h2
DELETE FROM orders WHERE orders.buyer_id IN (SELECT employee.id FROM employee WHERE employee.department = ?)
-- sqlite
DELETE FROM orders WHERE orders.buyer_id IN (SELECT employee.id FROM employee WHERE employee.department = ?)
-- postgresql
DELETE FROM orders WHERE orders.buyer_id IN (SELECT employee.id FROM employee WHERE employee.department = ?)
-- mariadb
DELETE FROM orders WHERE orders.buyer_id IN (SELECT employee.id FROM employee WHERE employee.department = ?)
-- mysql
DELETE FROM orders WHERE orders.buyer_id IN (SELECT employee.id FROM employee WHERE employee.department = ?)
-- cockroachdb
DELETE FROM orders WHERE orders.buyer_id IN (SELECT employee.id FROM employee WHERE employee.department = ?)
