-- h2
SELECT employee.id FROM employee WHERE employee.id = ANY (SELECT employee_1.manager_id FROM employee AS employee_1 WHERE employee_1.manager_id IS NOT NULL) ORDER BY employee.id
-- sqlite
refused: ANY or ALL is not supported by this database: compare with MIN or MAX of the query. [unsupported-construct]
-- postgresql
SELECT employee.id FROM employee WHERE employee.id = ANY (SELECT employee_1.manager_id FROM employee AS employee_1 WHERE employee_1.manager_id IS NOT NULL) ORDER BY employee.id
-- mariadb
SELECT employee.id FROM employee WHERE employee.id = ANY (SELECT employee_1.manager_id FROM employee AS employee_1 WHERE employee_1.manager_id IS NOT NULL) ORDER BY employee.id
-- mysql
SELECT employee.id FROM employee WHERE employee.id = ANY (SELECT employee_1.manager_id FROM employee AS employee_1 WHERE employee_1.manager_id IS NOT NULL) ORDER BY employee.id
-- cockroachdb
SELECT employee.id FROM employee WHERE employee.id = ANY (SELECT employee_1.manager_id FROM employee AS employee_1 WHERE employee_1.manager_id IS NOT NULL) ORDER BY employee.id
