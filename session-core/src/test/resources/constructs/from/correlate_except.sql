-- h2
SELECT employee.name FROM employee WHERE employee.id = (SELECT MAX(employee_1.id) FROM employee AS employee_1)
-- sqlite
SELECT employee.name FROM employee WHERE employee.id = (SELECT MAX(employee_1.id) FROM employee AS employee_1)
-- postgresql
SELECT employee.name FROM employee WHERE employee.id = (SELECT MAX(employee_1.id) FROM employee AS employee_1)
-- mariadb
SELECT employee.name FROM employee WHERE employee.id = (SELECT MAX(employee_1.id) FROM employee AS employee_1)
-- mysql
SELECT employee.name FROM employee WHERE employee.id = (SELECT MAX(employee_1.id) FROM employee AS employee_1)
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id = (SELECT MAX(employee_1.id) FROM employee AS employee_1)
