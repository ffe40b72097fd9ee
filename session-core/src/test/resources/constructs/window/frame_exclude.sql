-- h2
SELECT employee.id, SUM(employee.id) OVER (ORDER BY employee.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT employee.id, SUM(employee.id) OVER (ORDER BY employee.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT employee.id, SUM(employee.id) OVER (ORDER BY employee.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
refused: A frame of GROUPS or with EXCLUDE is not supported by this database: use rows(...) or range(...). [unsupported-construct]
-- mysql
refused: A frame of GROUPS or with EXCLUDE is not supported by this database: use rows(...) or range(...). [unsupported-construct]
-- cockroachdb
SELECT employee.id, SUM(employee.id) OVER (ORDER BY employee.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) FROM employee WHERE employee.id <= ? ORDER BY employee.id
