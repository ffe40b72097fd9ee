-- h2
SELECT employee.name, tag.code FROM employee, tag WHERE employee.id = ? AND tag.hits > ? ORDER BY tag.code
-- sqlite
SELECT employee.name, tag.code FROM employee, tag WHERE employee.id = ? AND tag.hits > ? ORDER BY tag.code
-- postgresql
SELECT employee.name, tag.code FROM employee, tag WHERE employee.id = ? AND tag.hits > ? ORDER BY tag.code
-- mariadb
SELECT employee.name, tag.code FROM employee, tag WHERE employee.id = ? AND tag.hits > ? ORDER BY tag.code
-- mysql
SELECT employee.name, tag.code FROM employee, tag WHERE employee.id = ? AND tag.hits > ? ORDER BY tag.code
-- cockroachdb
SELECT employee.name, tag.code FROM employee, tag WHERE employee.id = ? AND tag.hits > ? ORDER BY tag.code
