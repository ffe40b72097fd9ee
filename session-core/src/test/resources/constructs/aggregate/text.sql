-- h2
SELECT employee.department, LISTAGG(employee.name, ', ') WITHIN GROUP (ORDER BY employee.name DESC) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- sqlite
SELECT employee.department, GROUP_CONCAT(employee.name, ', ' ORDER BY employee.name DESC) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- postgresql
SELECT employee.department, string_agg(employee.name, ', ' ORDER BY employee.name DESC) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- mariadb
SELECT employee.department, GROUP_CONCAT(employee.name ORDER BY employee.name DESC SEPARATOR ', ') FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- mysql
SELECT employee.department, GROUP_CONCAT(employee.name ORDER BY employee.name DESC SEPARATOR ', ') FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
-- cockroachdb
SELECT employee.department, string_agg(employee.name, ', ' ORDER BY employee.name DESC) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department ORDER BY employee.department
