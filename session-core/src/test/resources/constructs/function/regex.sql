-- h2
SELECT employee.id FROM employee WHERE REGEXP_LIKE(employee.name, ?) ORDER BY employee.id
-- sqlite
refused: A regular expression is not supported by this database: use like(...). [unsupported-construct]
-- postgresql
SELECT employee.id FROM employee WHERE employee.name ~ ? ORDER BY employee.id
-- mariadb
SELECT employee.id FROM employee WHERE employee.name REGEXP ? ORDER BY employee.id
-- mysql
SELECT employee.id FROM employee WHERE employee.name REGEXP ? ORDER BY employee.id
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.name ~ ? ORDER BY employee.id
