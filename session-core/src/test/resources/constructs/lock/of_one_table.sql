-- h2
SELECT employee.name FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.id = ? FOR UPDATE
-- sqlite
SELECT employee.name FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.id = ?
-- postgresql
SELECT employee.name FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.id = ? FOR UPDATE OF orders
-- mariadb
SELECT employee.name FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.id = ? FOR UPDATE
-- mysql
SELECT employee.name FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.id = ? FOR UPDATE OF orders
-- cockroachdb
SELECT employee.name FROM orders JOIN employee ON orders.buyer_id = employee.id WHERE orders.id = ? FOR UPDATE OF orders
