-- h2
SELECT DISTINCT employee.department FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department
-- sqlite
SELECT DISTINCT employee.department FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department
-- postgresql
SELECT DISTINCT employee.department FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department
-- mariadb
SELECT DISTINCT employee.department FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department
-- mysql
SELECT DISTINCT employee.department FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department
-- cockroachdb
SELECT DISTINCT employee.department FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department
