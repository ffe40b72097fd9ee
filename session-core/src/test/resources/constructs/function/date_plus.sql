-- h2
SELECT DATEADD(YEAR, ?, employee.hired), DATEADD(DAY, ?, employee.hired), DATEADD(MONTH, employee.id, employee.hired) FROM employee WHERE employee.id = ?
-- sqlite
SELECT DATE(employee.hired, ? || ' years'), DATE(employee.hired, ? || ' days'), DATE(employee.hired, employee.id || ' months') FROM employee WHERE employee.id = ?
-- postgresql
SELECT CAST(employee.hired + ? * INTERVAL '1 YEAR' AS DATE), CAST(employee.hired + ? * INTERVAL '1 DAY' AS DATE), CAST(employee.hired + employee.id * INTERVAL '1 MONTH' AS DATE) FROM employee WHERE employee.id = ?
-- mariadb
SELECT DATE_ADD(employee.hired, INTERVAL ? YEAR), DATE_ADD(employee.hired, INTERVAL ? DAY), DATE_ADD(employee.hired, INTERVAL employee.id MONTH) FROM employee WHERE employee.id = ?
-- mysql
SELECT DATE_ADD(employee.hired, INTERVAL ? YEAR), DATE_ADD(employee.hired, INTERVAL ? DAY), DATE_ADD(employee.hired, INTERVAL employee.id MONTH) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT CAST(employee.hired + ? * INTERVAL '1 YEAR' AS DATE), CAST(employee.hired + ? * INTERVAL '1 DAY' AS DATE), CAST(employee.hired + employee.id * INTERVAL '1 MONTH' AS DATE) FROM employee WHERE employee.id = ?
