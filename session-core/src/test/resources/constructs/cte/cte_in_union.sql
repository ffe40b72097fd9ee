-- h2
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.id FROM builders UNION SELECT employee.id FROM employee WHERE employee.id <= ? ORDER BY 1
-- sqlite
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.id FROM builders UNION SELECT employee.id FROM employee WHERE employee.id <= ? ORDER BY 1
-- postgresql
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.id FROM builders UNION SELECT employee.id FROM employee WHERE employee.id <= ? ORDER BY 1
-- mariadb
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.id FROM builders UNION SELECT employee.id FROM employee WHERE employee.id <= ? ORDER BY 1
-- mysql
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.id FROM builders UNION SELECT employee.id FROM employee WHERE employee.id <= ? ORDER BY 1
-- cockroachdb
WITH builders AS (SELECT employee.id, employee.name FROM employee WHERE employee.department = ?) SELECT builders.id FROM builders UNION SELECT employee.id FROM employee WHERE employee.id <= ? ORDER BY 1
