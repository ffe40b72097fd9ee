-- h2
WITH staff (number, called) AS (SELECT employee.id, employee.name FROM employee WHERE employee.id = ?) SELECT staff.number, staff.called FROM staff
-- sqlite
WITH staff (number, called) AS (SELECT employee.id, employee.name FROM employee WHERE employee.id = ?) SELECT staff.number, staff.called FROM staff
-- postgresql
WITH staff (number, called) AS (SELECT employee.id, employee.name FROM employee WHERE employee.id = ?) SELECT staff.number, staff.called FROM staff
-- mariadb
WITH staff (number, called) AS (SELECT employee.id, employee.name FROM employee WHERE employee.id = ?) SELECT staff.number, staff.called FROM staff
-- mysql
WITH staff (number, called) AS (SELECT employee.id, employee.name FROM employee WHERE employee.id = ?) SELECT staff.number, staff.called FROM staff
-- cockroachdb
WITH staff (number, called) AS (SELECT employee.id, employee.name FROM employee WHERE employee.id = ?) SELECT staff.number, staff.called FROM staff
