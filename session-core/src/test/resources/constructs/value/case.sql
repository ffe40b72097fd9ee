-- h2
SELECT CASE WHEN employee.salary >= ? THEN CAST(? AS VARCHAR) WHEN employee.salary IS NOT NULL THEN CAST(? AS VARCHAR) ELSE CAST(? AS VARCHAR) END FROM employee ORDER BY employee.id
-- sqlite
SELECT CASE WHEN employee.salary >= ? THEN ? WHEN employee.salary IS NOT NULL THEN ? ELSE ? END FROM employee ORDER BY employee.id
-- postgresql
SELECT CASE WHEN employee.salary >= ? THEN ? WHEN employee.salary IS NOT NULL THEN ? ELSE ? END FROM employee ORDER BY employee.id
-- mariadb
SELECT CASE WHEN employee.salary >= ? THEN ? WHEN employee.salary IS NOT NULL THEN ? ELSE ? END FROM employee ORDER BY employee.id
-- mysql
SELECT CASE WHEN employee.salary >= ? THEN ? WHEN employee.salary IS NOT NULL THEN ? ELSE ? END FROM employee ORDER BY employee.id
-- cockroachdb
SELECT CASE WHEN employee.salary >= ? THEN ? WHEN employee.salary IS NOT NULL THEN ? ELSE ? END FROM employee ORDER BY employee.id
