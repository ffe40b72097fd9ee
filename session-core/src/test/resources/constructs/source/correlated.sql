-- h2
SELECT employee.id, (SELECT MAX(orders.amount) FROM orders WHERE orders.buyer_id = employee.id) FROM employee WHERE employee.id BETWEEN ? AND ? ORDER BY employee.id
-- sqlite
SELECT employee.id, (SELECT MAX(orders.amount) FROM orders WHERE orders.buyer_id = employee.id) FROM employee WHERE employee.id BETWEEN ? AND ? ORDER BY employee.id
-- postgresql
SELECT employee.id, (SELECT MAX(orders.amount) FROM orders WHERE orders.buyer_id = employee.id) FROM employee WHERE employee.id BETWEEN ? AND ? ORDER BY employee.id
-- mariadb
SELECT employee.id, (SELECT MAX(orders.amount) FROM orders WHERE orders.buyer_id = employee.id) FROM employee WHERE employee.id BETWEEN ? AND ? ORDER BY employee.id
-- mysql
SELECT employee.id, (SELECT MAX(orders.amount) FROM orders WHERE orders.buyer_id = employee.id) FROM employee WHERE employee.id BETWEEN ? AND ? ORDER BY employee.id
-- cockroachdb
SELECT employee.id, (SELECT MAX(orders.amount) FROM orders WHERE orders.buyer_id = employee.id) FROM employee WHERE employee.id BETWEEN ? AND ? ORDER BY employee.id
