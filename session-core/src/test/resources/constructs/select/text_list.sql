-- h2
SELECT name FROM employee WHERE id IN (?, ?) ORDER BY id
-- sqlite
SELECT name FROM employee WHERE id IN (?, ?) ORDER BY id
-- postgresql
SELECT name FROM employee WHERE id IN (?, ?) ORDER BY id
-- mariadb
SELECT name FROM employee WHERE id IN (?, ?) ORDER BY id
-- mysql
SELECT name FROM employee WHERE id IN (?, ?) ORDER BY id
-- cockroachdb
SELECT name FROM employee WHERE id IN (?, ?) ORDER BY id
