-- h2
SELECT employee.id FROM employee UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL ORDER BY 1 DESC FETCH FIRST ? ROWS ONLY
-- sqlite
SELECT employee.id FROM employee UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL ORDER BY 1 DESC LIMIT ?
-- postgresql
SELECT employee.id FROM employee UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL ORDER BY 1 DESC LIMIT ?
-- mariadb
SELECT employee.id FROM employee UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL ORDER BY 1 DESC LIMIT ?
-- mysql
SELECT employee.id FROM employee UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL ORDER BY 1 DESC LIMIT ?
-- cockroachdb
SELECT employee.id FROM employee UNION SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL ORDER BY 1 DESC LIMIT ?
