-- h2
SELECT employee.id + ? FROM employee WHERE employee.id = ? AND employee.name LIKE ?
-- sqlite
SELECT employee.id + ? FROM employee WHERE employee.id = ? AND employee.name LIKE ?
-- postgresql
SELECT employee.id + ? FROM employee WHERE employee.id = ? AND employee.name LIKE ?
-- mariadb
SELECT employee.id + ? FROM employee WHERE employee.id = ? AND employee.name LIKE ?
-- mysql
SELECT employee.id + ? FROM employee WHERE employee.id = ? AND employee.name LIKE ?
-- cockroachdb
SELECT employee.id + ? FROM employee WHERE employee.id = ? AND employee.name LIKE ?
