-- h2
SELECT numbered.department, numbered.name FROM (SELECT employee.department, employee.name, ROW_NUMBER() OVER (PARTITION BY employee.department ORDER BY employee.salary DESC, employee.id) AS place FROM employee WHERE employee.department IS NOT NULL) AS numbered WHERE numbered.place = ? ORDER BY numbered.department
-- sqlite
SELECT numbered.department, numbered.name FROM (SELECT employee.department, employee.name, ROW_NUMBER() OVER (PARTITION BY employee.department ORDER BY employee.salary DESC, employee.id) AS place FROM employee WHERE employee.department IS NOT NULL) AS numbered WHERE numbered.place = ? ORDER BY numbered.department
-- postgresql
SELECT numbered.department, numbered.name FROM (SELECT employee.department, employee.name, ROW_NUMBER() OVER (PARTITION BY employee.department ORDER BY employee.salary DESC, employee.id) AS place FROM employee WHERE employee.department IS NOT NULL) AS numbered WHERE numbered.place = ? ORDER BY numbered.department
-- mariadb
SELECT numbered.department, numbered.name FROM (SELECT employee.department, employee.name, ROW_NUMBER() OVER (PARTITION BY employee.department ORDER BY employee.salary DESC, employee.id) AS place FROM employee WHERE employee.department IS NOT NULL) AS numbered WHERE numbered.place = ? ORDER BY numbered.department
-- mysql
SELECT numbered.department, numbered.name FROM (SELECT employee.department, employee.name, ROW_NUMBER() OVER (PARTITION BY employee.department ORDER BY employee.salary DESC, employee.id) AS place FROM employee WHERE employee.department IS NOT NULL) AS numbered WHERE numbered.place = ? ORDER BY numbered.department
-- cockroachdb
SELECT numbered.department, numbered.name FROM (SELECT employee.department, employee.name, ROW_NUMBER() OVER (PARTITION BY employee.department ORDER BY employee.salary DESC, employee.id) AS place FROM employee WHERE employee.department IS NOT NULL) AS numbered WHERE numbered.place = ? ORDER BY numbered.department
