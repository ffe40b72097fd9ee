-- h2
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- sqlite
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- postgresql
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- mariadb
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- mysql
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- cockroachdb
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
