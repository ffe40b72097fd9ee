-- h2
SELECT COUNT(*) FROM employee
-- sqlite
SELECT COUNT(*) FROM employee
-- postgresql
SELECT COUNT(*) FROM employee
-- mariadb
SELECT COUNT(*) FROM employee
-- mysql
SELECT COUNT(*) FROM employee
-- cockroachdb
SELECT COUNT(*) FROM employee
