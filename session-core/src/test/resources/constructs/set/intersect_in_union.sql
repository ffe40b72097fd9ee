-- h2
SELECT employee.id FROM employee WHERE employee.id = ? UNION SELECT * FROM (SELECT employee.id FROM employee INTERSECT SELECT orders.buyer_id FROM orders) AS member ORDER BY 1
-- sqlite
SELECT employee.id FROM employee WHERE employee.id = ? UNION SELECT * FROM (SELECT employee.id FROM employee INTERSECT SELECT orders.buyer_id FROM orders) AS member ORDER BY 1
-- postgresql
SELECT employee.id FROM employee WHERE employee.id = ? UNION SELECT * FROM (SELECT employee.id FROM employee INTERSECT SELECT orders.buyer_id FROM orders) AS member ORDER BY 1
-- mariadb
SELECT employee.id FROM employee WHERE employee.id = ? UNION SELECT * FROM (SELECT employee.id FROM employee INTERSECT SELECT orders.buyer_id FROM orders) AS member ORDER BY 1
-- mysql
SELECT employee.id FROM employee WHERE employee.id = ? UNION SELECT * FROM (SELECT employee.id FROM employee INTERSECT SELECT orders.buyer_id FROM orders) AS member ORDER BY 1
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id = ? UNION SELECT * FROM (SELECT employee.id FROM employee INTERSECT SELECT orders.buyer_id FROM orders) AS member ORDER BY 1
