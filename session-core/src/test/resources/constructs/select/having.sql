-- h2
SELECT employee.department FROM employee GROUP BY employee.department HAVING COUNT(*) > ?
-- sqlite
SELECT employee.department FROM employee GROUP BY employee.department HAVING COUNT(*) > ?
-- postgresql
SELECT employee.department FROM employee GROUP BY employee.department HAVING COUNT(*) > ?
-- mariadb
SELECT employee.department FROM employee GROUP BY employee.department HAVING COUNT(*) > ?
-- mysql
SELECT employee.department FROM employee GROUP BY employee.department HAVING COUNT(*) > ?
-- cockroachdb
SELECT employee.department FROM employee GROUP BY employee.department HAVING COUNT(*) > ?
