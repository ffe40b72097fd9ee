-- h2
SELECT employee.id, ROW_NUMBER() OVER (ORDER BY employee.hired DESC) FROM employee ORDER BY employee.id
-- sqlite
SELECT employee.id, ROW_NUMBER() OVER (ORDER BY employee.hired DESC) FROM employee ORDER BY employee.id
-- postgresql
SELECT employee.id, ROW_NUMBER() OVER (ORDER BY employee.hired DESC) FROM employee ORDER BY employee.id
-- mariadb
SELECT employee.id, ROW_NUMBER() OVER (ORDER BY employee.hired DESC) FROM employee ORDER BY employee.id
-- mysql
SELECT employee.id, ROW_NUMBER() OVER (ORDER BY employee.hired DESC) FROM employee ORDER BY employee.id
-- cockroachdb
SELECT employee.id, ROW_NUMBER() OVER (ORDER BY employee.hired DESC) FROM employee ORDER BY employee.id
