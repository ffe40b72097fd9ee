-- h2
SELECT employee.id FROM employee WHERE employee.id = ? AND (CURRENT_DATE) > ?
-- sqlite
SELECT employee.id FROM employee WHERE employee.id = ? AND (CURRENT_DATE) > ?
-- postgresql
SELECT employee.id FROM employee WHERE employee.id = ? AND (CURRENT_DATE) > ?
-- mariadb
SELECT employee.id FROM employee WHERE employee.id = ? AND (CURRENT_DATE) > ?
-- mysql
SELECT employee.id FROM employee WHERE employee.id = ? AND (CURRENT_DATE) > ?
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id = ? AND (CURRENT_DATE) > ?
