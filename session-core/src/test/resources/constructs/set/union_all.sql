-- h2
SELECT employee.id FROM employee WHERE employee.id <= ? UNION ALL SELECT employee.manager_id FROM employee WHERE employee.id <= ? ORDER BY 1 ASC NULLS FIRST
-- sqlite
SELECT employee.id FROM employee WHERE employee.id <= ? UNION ALL SELECT employee.manager_id FROM employee WHERE employee.id <= ? ORDER BY 1 ASC NULLS FIRST
-- postgresql
SELECT employee.id FROM employee WHERE employee.id <= ? UNION ALL SELECT employee.manager_id FROM employee WHERE employee.id <= ? ORDER BY 1 ASC NULLS FIRST
-- mariadb
SELECT employee.id FROM employee WHERE employee.id <= ? UNION ALL SELECT employee.manager_id FROM employee WHERE employee.id <= ? ORDER BY id IS NULL DESC, 1 ASC
-- mysql
SELECT employee.id FROM employee WHERE employee.id <= ? UNION ALL SELECT employee.manager_id FROM employee WHERE employee.id <= ? ORDER BY id IS NULL DESC, 1 ASC
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id <= ? UNION ALL SELECT employee.manager_id FROM employee WHERE employee.id <= ? ORDER BY 1 ASC NULLS FIRST
