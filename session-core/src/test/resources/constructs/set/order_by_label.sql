-- h2
SELECT employee.id AS n FROM employee WHERE employee.id <= ? UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = ? ORDER BY 1 DESC
-- sqlite
SELECT employee.id AS n FROM employee WHERE employee.id <= ? UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = ? ORDER BY 1 DESC
-- postgresql
SELECT employee.id AS n FROM employee WHERE employee.id <= ? UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = ? ORDER BY 1 DESC
-- mariadb
SELECT employee.id AS n FROM employee WHERE employee.id <= ? UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = ? ORDER BY 1 DESC
-- mysql
SELECT employee.id AS n FROM employee WHERE employee.id <= ? UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = ? ORDER BY 1 DESC
-- cockroachdb
SELECT employee.id AS n FROM employee WHERE employee.id <= ? UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id = ? ORDER BY 1 DESC
