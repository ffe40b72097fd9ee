-- h2
SELECT employee.id FROM employee ORDER BY employee.id OFFSET ? ROWS FETCH FIRST ? ROWS ONLY
-- sqlite
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ? OFFSET ?
-- postgresql
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ? OFFSET ?
-- mariadb
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ? OFFSET ?
-- mysql
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ? OFFSET ?
-- cockroachdb
SELECT employee.id FROM employee ORDER BY employee.id LIMIT ? OFFSET ?
