-- h2
UPDATE orders SET quantity = ? WHERE orders.buyer_id IN (WITH rich AS (SELECT employee.id AS id FROM employee WHERE employee.salary > ?) SELECT rich.id FROM rich)
-- sqlite
WITH rich AS (SELECT employee.id AS id FROM employee WHERE employee.salary > ?) UPDATE orders SET quantity = ? WHERE orders.buyer_id IN (SELECT rich.id FROM rich)
-- postgresql
WITH rich AS (SELECT employee.id AS id FROM employee WHERE employee.salary > ?) UPDATE orders SET quantity = ? WHERE orders.buyer_id IN (SELECT rich.id FROM rich)
-- mariadb
UPDATE orders SET quantity = ? WHERE orders.buyer_id IN (WITH rich AS (SELECT employee.id AS id FROM employee WHERE employee.salary > ?) SELECT rich.id FROM rich)
-- mysql
UPDATE orders SET quantity = ? WHERE orders.buyer_id IN (WITH rich AS (SELECT employee.id AS id FROM employee WHERE employee.salary > ?) SELECT rich.id FROM rich)
-- cockroachdb
WITH rich AS (SELECT employee.id AS id FROM employee WHERE employee.salary > ?) UPDATE orders SET quantity = ? WHERE orders.buyer_id IN (SELECT rich.id FROM rich)
