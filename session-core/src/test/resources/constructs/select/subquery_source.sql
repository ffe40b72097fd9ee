-- h2
SELECT rich.name FROM (SELECT employee.name, employee.salary FROM employee WHERE employee.salary > ?) AS rich ORDER BY rich.name
-- sqlite
SELECT rich.name FROM (SELECT employee.name, employee.salary FROM employee WHERE employee.salary > ?) AS rich ORDER BY rich.name
-- postgresql
SELECT rich.name FROM (SELECT employee.name, employee.salary FROM employee WHERE employee.salary > ?) AS rich ORDER BY rich.name
-- mariadb
SELECT rich.name FROM (SELECT employee.name, employee.salary FROM employee WHERE employee.salary > ?) AS rich ORDER BY rich.name
-- mysql
SELECT rich.name FROM (SELECT employee.name, employee.salary FROM employee WHERE employee.salary > ?) AS rich ORDER BY rich.name
-- cockroachdb
SELECT rich.name FROM (SELECT employee.name, employee.salary FROM employee WHERE employee.salary > ?) AS rich ORDER BY rich.name
