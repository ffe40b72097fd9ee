-- h2
SELECT employee.id FROM employee ORDER BY employee.id OFFSET ? ROWS
-- sqlite
SELECT employee.id FROM employee ORDER BY employee.id LIMIT -1 OFFSET ?
-- postgresql
SELECT employee.id FROM employee ORDER BY employee.id OFFSET ?
-- mariadb
SELECT employee.id FROM employee ORDER BY employee.id LIMIT 18446744073709551615 OFFSET ?
-- mysql
SELECT employee.id FROM employee ORDER BY employee.id LIMIT 18446744073709551615 OFFSET ?
-- cockroachdb
SELECT employee.id FROM employee ORDER BY employee.id OFFSET ?
