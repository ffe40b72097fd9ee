-- h2
SELECT CAST(? AS INTEGER), employee.id FROM employee WHERE employee.id = ?
-- sqlite
SELECT CAST(? AS INTEGER), employee.id FROM employee WHERE employee.id = ?
-- postgresql
SELECT CAST(? AS integer), employee.id FROM employee WHERE employee.id = ?
-- mariadb
SELECT CAST(? AS SIGNED), employee.id FROM employee WHERE employee.id = ?
-- mysql
SELECT CAST(? AS SIGNED), employee.id FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT CAST(? AS integer), employee.id FROM employee WHERE employee.id = ?
