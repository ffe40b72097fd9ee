-- h2
SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL UNION SELECT employee.manager_id FROM employee WHERE employee.manager_id IS NOT NULL ORDER BY 1
-- sqlite
SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL UNION SELECT employee.manager_id FROM employee WHERE employee.manager_id IS NOT NULL ORDER BY 1
-- postgresql
SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL UNION SELECT employee.manager_id FROM employee WHERE employee.manager_id IS NOT NULL ORDER BY 1
-- mariadb
SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL UNION SELECT employee.manager_id FROM employee WHERE employee.manager_id IS NOT NULL ORDER BY 1
-- mysql
SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL UNION SELECT employee.manager_id FROM employee WHERE employee.manager_id IS NOT NULL ORDER BY 1
-- cockroachdb
SELECT orders.buyer_id FROM orders WHERE orders.buyer_id IS NOT NULL UNION SELECT employee.manager_id FROM employee WHERE employee.manager_id IS NOT NULL ORDER BY 1
