-- h2
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?)
-- sqlite
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?)
-- postgresql
SELECT employee.name FROM employee WHERE employee.name ILIKE ?
-- mariadb
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?)
-- mysql
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?)
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.name ILIKE ?
