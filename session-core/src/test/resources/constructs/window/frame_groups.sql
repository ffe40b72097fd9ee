-- h2
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- sqlite
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- postgresql
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
-- mariadb
refused: A frame of GROUPS or with EXCLUDE is not supported by this database: use rows(...) or range(...). [unsupported-construct]
-- mysql
refused: A frame of GROUPS or with EXCLUDE is not supported by this database: use rows(...) or range(...). [unsupported-construct]
-- cockroachdb
SELECT employee.id, COUNT(*) OVER (ORDER BY employee.salary GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM employee WHERE employee.salary IS NOT NULL ORDER BY employee.id
