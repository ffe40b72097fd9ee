-- h2
SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON boss.id = employee.manager_id WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON boss.id = employee.manager_id WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON boss.id = employee.manager_id WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON boss.id = employee.manager_id WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON boss.id = employee.manager_id WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON boss.id = employee.manager_id WHERE employee.id <= ? ORDER BY employee.id
