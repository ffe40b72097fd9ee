-- h2
SELECT COUNT(*), SUM(employee.salary) FROM employee WHERE employee.id < ?
-- sqlite
SELECT COUNT(*), SUM(employee.salary) FROM employee WHERE employee.id < ?
-- postgresql
SELECT COUNT(*), SUM(employee.salary) FROM employee WHERE employee.id < ?
-- mariadb
SELECT COUNT(*), SUM(employee.salary) FROM employee WHERE employee.id < ?
-- mysql
SELECT COUNT(*), SUM(employee.salary) FROM employee WHERE employee.id < ?
-- cockroachdb
SELECT COUNT(*), SUM(employee.salary) FROM employee WHERE employee.id < ?
