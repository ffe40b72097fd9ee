-- h2
SELECT DATEDIFF(DAY, CAST(employee.hired AS DATE), CAST(CAST(? AS DATE) AS DATE)), DATEDIFF(DAY, CAST(orders.placed AS DATE), CAST(orders.placed AS DATE)) FROM orders, employee WHERE employee.id = ? AND orders.id = ?
-- sqlite
SELECT CAST(JULIANDAY(DATE(?)) - JULIANDAY(DATE(employee.hired)) AS INTEGER), CAST(JULIANDAY(DATE(orders.placed)) - JULIANDAY(DATE(orders.placed)) AS INTEGER) FROM orders, employee WHERE employee.id = ? AND orders.id = ?
-- postgresql
SELECT (CAST(? AS DATE) - CAST(employee.hired AS DATE)), (CAST(orders.placed AS DATE) - CAST(orders.placed AS DATE)) FROM orders, employee WHERE employee.id = ? AND orders.id = ?
-- mariadb
SELECT DATEDIFF(CAST(? AS DATE), CAST(employee.hired AS DATE)), DATEDIFF(CAST(orders.placed AS DATE), CAST(orders.placed AS DATE)) FROM orders, employee WHERE employee.id = ? AND orders.id = ?
-- mysql
SELECT DATEDIFF(CAST(? AS DATE), CAST(employee.hired AS DATE)), DATEDIFF(CAST(orders.placed AS DATE), CAST(orders.placed AS DATE)) FROM orders, employee WHERE employee.id = ? AND orders.id = ?
-- cockroachdb
SELECT (CAST(? AS DATE) - CAST(employee.hired AS DATE)), (CAST(orders.placed AS DATE) - CAST(orders.placed AS DATE)) FROM orders, employee WHERE employee.id = ? AND orders.id = ?
