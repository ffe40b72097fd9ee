-- h2
SELECT CHAR_LENGTH(employee.name), COUNT(*) FROM employee GROUP BY CHAR_LENGTH(employee.name) ORDER BY CHAR_LENGTH(employee.name)
-- sqlite
SELECT LENGTH(employee.name), COUNT(*) FROM employee GROUP BY LENGTH(employee.name) ORDER BY LENGTH(employee.name)
-- postgresql
SELECT CHAR_LENGTH(employee.name), COUNT(*) FROM employee GROUP BY CHAR_LENGTH(employee.name) ORDER BY CHAR_LENGTH(employee.name)
-- mariadb
SELECT CHAR_LENGTH(employee.name), COUNT(*) FROM employee GROUP BY CHAR_LENGTH(employee.name) ORDER BY CHAR_LENGTH(employee.name)
-- mysql
SELECT CHAR_LENGTH(employee.name), COUNT(*) FROM employee GROUP BY CHAR_LENGTH(employee.name) ORDER BY CHAR_LENGTH(employee.name)
-- cockroachdb
SELECT CHAR_LENGTH(employee.name), COUNT(*) FROM employee GROUP BY CHAR_LENGTH(employee.name) ORDER BY CHAR_LENGTH(employee.name)
