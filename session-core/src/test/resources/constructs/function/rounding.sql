-- h2
SELECT ROUND(employee.salary, 0), CEILING(employee.salary), FLOOR(employee.salary) FROM employee WHERE employee.id = ?
-- sqlite
SELECT ROUND(employee.salary, 0), CEILING(employee.salary), FLOOR(employee.salary) FROM employee WHERE employee.id = ?
-- postgresql
SELECT ROUND(employee.salary, 0), CEILING(employee.salary), FLOOR(employee.salary) FROM employee WHERE employee.id = ?
-- mariadb
SELECT ROUND(employee.salary, 0), CEILING(employee.salary), FLOOR(employee.salary) FROM employee WHERE employee.id = ?
-- mysql
SELECT ROUND(employee.salary, 0), CEILING(employee.salary), FLOOR(employee.salary) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT ROUND(employee.salary, 0), CEILING(employee.salary), FLOOR(employee.salary) FROM employee WHERE employee.id = ?
