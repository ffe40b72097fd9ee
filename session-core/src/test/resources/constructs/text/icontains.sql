-- h2
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?) ESCAPE '/'
-- sqlite
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?) ESCAPE '/'
-- postgresql
SELECT employee.name FROM employee WHERE employee.name ILIKE ? ESCAPE '/'
-- mariadb
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?) ESCAPE '/'
-- mysql
SELECT employee.name FROM employee WHERE LOWER(employee.name) LIKE LOWER(?) ESCAPE '/'
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.name ILIKE ? ESCAPE '/'
