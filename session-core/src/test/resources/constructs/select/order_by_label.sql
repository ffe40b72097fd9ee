-- h2
SELECT employee.id, employee.salary * ? AS twice FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY twice
-- sqlite
SELECT employee.id, employee.salary * ? AS twice FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY twice
-- postgresql
SELECT employee.id, employee.salary * ? AS twice FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY twice
-- mariadb
SELECT employee.id, employee.salary * ? AS twice FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY twice
-- mysql
SELECT employee.id, employee.salary * ? AS twice FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY twice
-- cockroachdb
SELECT employee.id, employee.salary * ? AS twice FROM employee WHERE employee.id IN (?, ?, ?, ?) ORDER BY twice
