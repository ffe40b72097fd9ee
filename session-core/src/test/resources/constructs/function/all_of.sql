-- h2
SELECT orders.id FROM orders WHERE orders.amount >= ALL (SELECT orders_1.amount FROM orders AS orders_1)
-- sqlite
refused: ANY or ALL is not supported by this database: compare with MIN or MAX of the query. [unsupported-construct]
-- postgresql
SELECT orders.id FROM orders WHERE orders.amount >= ALL (SELECT orders_1.amount FROM orders AS orders_1)
-- mariadb
SELECT orders.id FROM orders WHERE orders.amount >= ALL (SELECT orders_1.amount FROM orders AS orders_1)
-- mysql
SELECT orders.id FROM orders WHERE orders.amount >= ALL (SELECT orders_1.amount FROM orders AS orders_1)
-- cockroachdb
SELECT orders.id FROM orders WHERE orders.amount >= ALL (SELECT orders_1.amount FROM orders AS orders_1)
