-- h2
SELECT employee.id FROM employee ORDER BY employee.id FETCH FIRST ? ROWS ONLY
-- sqlite
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?
-- postgresql
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?
-- mariadb
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?
-- mysql
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?
-- cockroachdb
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?
