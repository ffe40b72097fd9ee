-- h2
SELECT employee.name, (SELECT COUNT(*) FROM orders WHERE orders.buyer_id = employee.id) AS orders FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- sqlite
SELECT employee.name, (SELECT COUNT(*) FROM orders WHERE orders.buyer_id = employee.id) AS orders FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- postgresql
SELECT employee.name, (SELECT COUNT(*) FROM orders WHERE orders.buyer_id = employee.id) AS orders FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mariadb
SELECT employee.name, (SELECT COUNT(*) FROM orders WHERE orders.buyer_id = employee.id) AS orders FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mysql
SELECT employee.name, (SELECT COUNT(*) FROM orders WHERE orders.buyer_id = employee.id) AS orders FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- cockroachdb
SELECT employee.name, (SELECT COUNT(*) FROM orders WHERE orders.buyer_id = employee.id) AS orders FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
