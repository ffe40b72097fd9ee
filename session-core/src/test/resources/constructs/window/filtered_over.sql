-- h2
SELECT employee.id, COUNT(*) FILTER (WHERE employee.salary > ?) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT employee.id, COUNT(*) FILTER (WHERE employee.salary > ?) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT employee.id, COUNT(*) FILTER (WHERE employee.salary > ?) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT employee.id, COUNT(CASE WHEN employee.salary > ? THEN 1 END) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT employee.id, COUNT(CASE WHEN employee.salary > ? THEN 1 END) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT employee.id, COUNT(*) FILTER (WHERE employee.salary > ?) OVER (ORDER BY employee.id) FROM employee WHERE employee.id <= ? ORDER BY employee.id
