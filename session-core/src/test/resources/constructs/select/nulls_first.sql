-- h2
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary ASC NULLS FIRST, employee.id ASC
-- sqlite
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary ASC NULLS FIRST, employee.id ASC
-- postgresql
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary ASC NULLS FIRST, employee.id ASC
-- mariadb
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary IS NULL DESC, employee.salary ASC, employee.id ASC
-- mysql
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary IS NULL DESC, employee.salary ASC, employee.id ASC
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id >= ? ORDER BY employee.salary ASC NULLS FIRST, employee.id ASC
