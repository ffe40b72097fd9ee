-- h2
SELECT CAST(employee.id AS DOUBLE PRECISION) FROM employee WHERE employee.id = ?
-- sqlite
SELECT CAST(employee.id AS REAL) FROM employee WHERE employee.id = ?
-- postgresql
SELECT CAST(employee.id AS double precision) FROM employee WHERE employee.id = ?
-- mariadb
SELECT CAST(employee.id AS DOUBLE) FROM employee WHERE employee.id = ?
-- mysql
SELECT CAST(employee.id AS DOUBLE) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT CAST(employee.id AS double precision) FROM employee WHERE employee.id = ?
