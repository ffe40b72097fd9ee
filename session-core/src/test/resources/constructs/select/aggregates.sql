-- h2
SELECT COUNT(*), COUNT(employee.salary), COUNT(DISTINCT employee.salary), SUM(employee.salary), MIN(employee.salary), MAX(employee.salary) FROM employee
-- sqlite
SELECT COUNT(*), COUNT(employee.salary), COUNT(DISTINCT employee.salary), SUM(employee.salary), MIN(employee.salary), MAX(employee.salary) FROM employee
-- postgresql
SELECT COUNT(*), COUNT(employee.salary), COUNT(DISTINCT employee.salary), SUM(employee.salary), MIN(employee.salary), MAX(employee.salary) FROM employee
-- mariadb
SELECT COUNT(*), COUNT(employee.salary), COUNT(DISTINCT employee.salary), SUM(employee.salary), MIN(employee.salary), MAX(employee.salary) FROM employee
-- mysql
SELECT COUNT(*), COUNT(employee.salary), COUNT(DISTINCT employee.salary), SUM(employee.salary), MIN(employee.salary), MAX(employee.salary) FROM employee
-- cockroachdb
SELECT COUNT(*), COUNT(employee.salary), COUNT(DISTINCT employee.salary), SUM(employee.salary), MIN(employee.salary), MAX(employee.salary) FROM employee
