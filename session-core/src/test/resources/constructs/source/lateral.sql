-- h2
refused: LATERAL is not supported by this database: join a subquery that numbers the rows of each group. [unsupported-construct]
-- sqlite
refused: LATERAL is not supported by this database: join a subquery that numbers the rows of each group. [unsupported-construct]
-- postgresql
SELECT employee.name, largest.amount FROM employee CROSS JOIN LATERAL (SELECT orders.amount AS amount FROM orders WHERE orders.buyer_id = employee.id ORDER BY amount DESC LIMIT ?) AS largest ORDER BY employee.id
-- mariadb
refused: LATERAL is not supported by this database: join a subquery that numbers the rows of each group. [unsupported-construct]
-- mysql
SELECT employee.name, largest.amount FROM employee CROSS JOIN LATERAL (SELECT orders.amount AS amount FROM orders WHERE orders.buyer_id = employee.id ORDER BY amount DESC LIMIT ?) AS largest ORDER BY employee.id
-- cockroachdb
SELECT employee.name, largest.amount FROM employee CROSS JOIN LATERAL (SELECT orders.amount AS amount FROM orders WHERE orders.buyer_id = employee.id ORDER BY amount DESC LIMIT ?) AS largest ORDER BY employee.id
