-- h2
WITH staff AS (SELECT employee.id AS id, employee.name AS name, employee.manager_id AS manager FROM employee) SELECT staff.name, boss.name FROM staff JOIN staff AS boss ON boss.id = staff.manager WHERE staff.id <= ? ORDER BY staff.id
-- sqlite
WITH staff AS (SELECT employee.id AS id, employee.name AS name, employee.manager_id AS manager FROM employee) SELECT staff.name, boss.name FROM staff JOIN staff AS boss ON boss.id = staff.manager WHERE staff.id <= ? ORDER BY staff.id
-- postgresql
WITH staff AS (SELECT employee.id AS id, employee.name AS name, employee.manager_id AS manager FROM employee) SELECT staff.name, boss.name FROM staff JOIN staff AS boss ON boss.id = staff.manager WHERE staff.id <= ? ORDER BY staff.id
-- mariadb
WITH staff AS (SELECT employee.id AS id, employee.name AS name, employee.manager_id AS manager FROM employee) SELECT staff.name, boss.name FROM staff JOIN staff AS boss ON boss.id = staff.manager WHERE staff.id <= ? ORDER BY staff.id
-- mysql
WITH staff AS (SELECT employee.id AS id, employee.name AS name, employee.manager_id AS manager FROM employee) SELECT staff.name, boss.name FROM staff JOIN staff AS boss ON boss.id = staff.manager WHERE staff.id <= ? ORDER BY staff.id
-- cockroachdb
WITH staff AS (SELECT employee.id AS id, employee.name AS name, employee.manager_id AS manager FROM employee) SELECT staff.name, boss.name FROM staff JOIN staff AS boss ON boss.id = staff.manager WHERE staff.id <= ? ORDER BY staff.id
