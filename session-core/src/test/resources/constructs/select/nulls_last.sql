-- h2
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary DESC NULLS LAST, employee.id ASC
-- sqlite
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary DESC NULLS LAST, employee.id ASC
-- postgresql
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary DESC NULLS LAST, employee.id ASC
-- mariadb
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary IS NULL, employee.salary DESC, employee.id ASC
-- mysql
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary IS NULL, employee.salary DESC, employee.id ASC
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary DESC NULLS LAST, employee.id ASC
