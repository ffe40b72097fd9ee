-- h2
UPDATE employee SET salary = (SELECT sums.spent FROM (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums WHERE sums.buyer = employee.id) WHERE EXISTS (SELECT 1 FROM (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums WHERE sums.buyer = employee.id)
-- sqlite
UPDATE employee SET salary = sums.spent FROM (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums WHERE sums.buyer = employee.id
-- postgresql
UPDATE employee SET salary = sums.spent FROM (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums WHERE sums.buyer = employee.id
-- mariadb
UPDATE employee, (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums SET employee.salary = sums.spent WHERE sums.buyer = employee.id
-- mysql
UPDATE employee, (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums SET employee.salary = sums.spent WHERE sums.buyer = employee.id
-- cockroachdb
UPDATE employee SET salary = sums.spent FROM (SELECT orders.buyer_id AS buyer, SUM(orders.amount) AS spent FROM orders GROUP BY orders.buyer_id) AS sums WHERE sums.buyer = employee.id
