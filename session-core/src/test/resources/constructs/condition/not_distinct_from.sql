-- h2
SELECT employee.id FROM employee WHERE employee.department IS NOT DISTINCT FROM ?
-- sqlite
SELECT employee.id FROM employee WHERE employee.department IS ?
-- postgresql
SELECT employee.id FROM employee WHERE employee.department IS NOT DISTINCT FROM ?
-- mariadb
SELECT employee.id FROM employee WHERE employee.department <=> ?
-- mysql
SELECT employee.id FROM employee WHERE employee.department <=> ?
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.department IS NOT DISTINCT FROM ?
