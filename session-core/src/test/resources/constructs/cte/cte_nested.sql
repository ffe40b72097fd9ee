-- h2
SELECT employee.name FROM employee WHERE employee.id IN (WITH inner_rows AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT inner_rows.id FROM inner_rows) ORDER BY employee.id
-- sqlite
SELECT employee.name FROM employee WHERE employee.id IN (WITH inner_rows AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT inner_rows.id FROM inner_rows) ORDER BY employee.id
-- postgresql
SELECT employee.name FROM employee WHERE employee.id IN (WITH inner_rows AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT inner_rows.id FROM inner_rows) ORDER BY employee.id
-- mariadb
SELECT employee.name FROM employee WHERE employee.id IN (WITH inner_rows AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT inner_rows.id FROM inner_rows) ORDER BY employee.id
-- mysql
SELECT employee.name FROM employee WHERE employee.id IN (WITH inner_rows AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT inner_rows.id FROM inner_rows) ORDER BY employee.id
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id IN (WITH inner_rows AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT inner_rows.id FROM inner_rows) ORDER BY employee.id
