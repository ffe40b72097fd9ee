-- h2
SELECT * FROM (SELECT employee.id FROM employee WHERE employee.id <= ? UNION SELECT employee.id FROM employee WHERE employee.id >= ?) AS member INTERSECT SELECT employee.id FROM employee WHERE employee.id <> ? ORDER BY 1
-- sqlite
SELECT * FROM (SELECT employee.id FROM employee WHERE employee.id <= ? UNION SELECT employee.id FROM employee WHERE employee.id >= ?) AS member INTERSECT SELECT employee.id FROM employee WHERE employee.id <> ? ORDER BY 1
-- postgresql
SELECT * FROM (SELECT employee.id FROM employee WHERE employee.id <= ? UNION SELECT employee.id FROM employee WHERE employee.id >= ?) AS member INTERSECT SELECT employee.id FROM employee WHERE employee.id <> ? ORDER BY 1
-- mariadb
SELECT * FROM (SELECT employee.id FROM employee WHERE employee.id <= ? UNION SELECT employee.id FROM employee WHERE employee.id >= ?) AS member INTERSECT SELECT employee.id FROM employee WHERE employee.id <> ? ORDER BY 1
-- mysql
SELECT * FROM (SELECT employee.id FROM employee WHERE employee.id <= ? UNION SELECT employee.id FROM employee WHERE employee.id >= ?) AS member INTERSECT SELECT employee.id FROM employee WHERE employee.id <> ? ORDER BY 1
-- cockroachdb
SELECT * FROM (SELECT employee.id FROM employee WHERE employee.id <= ? UNION SELECT employee.id FROM employee WHERE employee.id >= ?) AS member INTERSECT SELECT employee.id FROM employee WHERE employee.id <> ? ORDER BY 1
