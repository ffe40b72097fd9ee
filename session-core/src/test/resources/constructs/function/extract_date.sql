-- h2
SELECT EXTRACT(YEAR FROM employee.hired), EXTRACT(QUARTER FROM employee.hired), EXTRACT(MONTH FROM employee.hired), EXTRACT(DAY FROM employee.hired), EXTRACT(ISO_DAY_OF_WEEK FROM employee.hired), EXTRACT(DAY_OF_YEAR FROM employee.hired) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- sqlite
SELECT (CAST(STRFTIME('%Y', employee.hired) AS INTEGER)), ((CAST(STRFTIME('%m', employee.hired) AS INTEGER) + 2) / 3), (CAST(STRFTIME('%m', employee.hired) AS INTEGER)), (CAST(STRFTIME('%d', employee.hired) AS INTEGER)), ((CAST(STRFTIME('%w', employee.hired) AS INTEGER) + 6) % 7 + 1), (CAST(STRFTIME('%j', employee.hired) AS INTEGER)) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- postgresql
SELECT CAST(FLOOR(EXTRACT(YEAR FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(QUARTER FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(MONTH FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(DAY FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(ISODOW FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(DOY FROM employee.hired)) AS BIGINT) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mariadb
SELECT EXTRACT(YEAR FROM employee.hired), EXTRACT(QUARTER FROM employee.hired), EXTRACT(MONTH FROM employee.hired), EXTRACT(DAY FROM employee.hired), (WEEKDAY(employee.hired) + 1), DAYOFYEAR(employee.hired) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- mysql
SELECT EXTRACT(YEAR FROM employee.hired), EXTRACT(QUARTER FROM employee.hired), EXTRACT(MONTH FROM employee.hired), EXTRACT(DAY FROM employee.hired), (WEEKDAY(employee.hired) + 1), DAYOFYEAR(employee.hired) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
-- cockroachdb
SELECT CAST(FLOOR(EXTRACT(YEAR FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(QUARTER FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(MONTH FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(DAY FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(ISODOW FROM employee.hired)) AS BIGINT), CAST(FLOOR(EXTRACT(DOY FROM employee.hired)) AS BIGINT) FROM employee WHERE employee.id IN (?, ?) ORDER BY employee.id
