-- h2
SELECT LISTAGG(employee.name, '''') WITHIN GROUP (ORDER BY employee.id) FILTER (WHERE employee.active) FROM employee
-- sqlite
SELECT GROUP_CONCAT(employee.name, '''' ORDER BY employee.id) FILTER (WHERE employee.active) FROM employee
-- postgresql
SELECT string_agg(employee.name, '''' ORDER BY employee.id) FILTER (WHERE employee.active) FROM employee
-- mariadb
SELECT GROUP_CONCAT(CASE WHEN employee.active THEN employee.name END ORDER BY employee.id SEPARATOR '''') FROM employee
-- mysql
SELECT GROUP_CONCAT(CASE WHEN employee.active THEN employee.name END ORDER BY employee.id SEPARATOR '''') FROM employee
-- cockroachdb
SELECT string_agg(employee.name, '''' ORDER BY employee.id) FILTER (WHERE employee.active) FROM employee
