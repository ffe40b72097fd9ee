-- h2
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.name, orders.amount FROM builders JOIN orders ON orders.buyer_id = builders.id ORDER BY orders.amount
-- sqlite
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.name, orders.amount FROM builders JOIN orders ON orders.buyer_id = builders.id ORDER BY orders.amount
-- postgresql
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.name, orders.amount FROM builders JOIN orders ON orders.buyer_id = builders.id ORDER BY orders.amount
-- mariadb
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.name, orders.amount FROM builders JOIN orders ON orders.buyer_id = builders.id ORDER BY orders.amount
-- mysql
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.name, orders.amount FROM builders JOIN orders ON orders.buyer_id = builders.id ORDER BY orders.amount
-- cockroachdb
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.name, orders.amount FROM builders JOIN orders ON orders.buyer_id = builders.id ORDER BY orders.amount
