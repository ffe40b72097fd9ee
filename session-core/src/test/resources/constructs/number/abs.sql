-- h2
SELECT ABS(employee.id - ?) FROM employee WHERE employee.id = ?
-- sqlite
SELECT ABS(employee.id - ?) FROM employee WHERE employee.id = ?
-- postgresql
SELECT ABS(employee.id - ?) FROM employee WHERE employee.id = ?
-- mariadb
SELECT ABS(employee.id - ?) FROM employee WHERE employee.id = ?
-- mysql
SELECT ABS(employee.id - ?) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT ABS(employee.id - ?) FROM employee WHERE employee.id = ?
