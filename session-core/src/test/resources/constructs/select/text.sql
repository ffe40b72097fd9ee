-- h2
SELECT name FROM employee WHERE id = ?
-- sqlite
SELECT name FROM employee WHERE id = ?
-- postgresql
SELECT name FROM employee WHERE id = ?
-- mariadb
SELECT name FROM employee WHERE id = ?
-- mysql
SELECT name FROM employee WHERE id = ?
-- cockroachdb
SELECT name FROM employee WHERE id = ?
