-- h2
SELECT employee.name FROM employee WHERE employee.id IN (SELECT orders.buyer_id FROM orders WHERE orders.amount > ?) ORDER BY employee.name
-- sqlite
SELECT employee.name FROM employee WHERE employee.id IN (SELECT orders.buyer_id FROM orders WHERE orders.amount > ?) ORDER BY employee.name
-- postgresql
SELECT employee.name FROM employee WHERE employee.id IN (SELECT orders.buyer_id FROM orders WHERE orders.amount > ?) ORDER BY employee.name
-- mariadb
SELECT employee.name FROM employee WHERE employee.id IN (SELECT orders.buyer_id FROM orders WHERE orders.amount > ?) ORDER BY employee.name
-- mysql
SELECT employee.name FROM employee WHERE employee.id IN (SELECT orders.buyer_id FROM orders WHERE orders.amount > ?) ORDER BY employee.name
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id IN (SELECT orders.buyer_id FROM orders WHERE orders.amount > ?) ORDER BY employee.name
