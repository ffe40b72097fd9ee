-- h2
SELECT POWER(employee.id, CAST(? AS DOUBLE PRECISION)), SQRT(employee.id), SIGN(employee.id - ?) FROM employee WHERE employee.id = ?
-- sqlite
SELECT POWER(employee.id, ?), SQRT(employee.id), SIGN(employee.id - ?) FROM employee WHERE employee.id = ?
-- postgresql
SELECT POWER(employee.id, ?), SQRT(employee.id), SIGN(employee.id - ?) FROM employee WHERE employee.id = ?
-- mariadb
SELECT POWER(employee.id, ?), SQRT(employee.id), SIGN(employee.id - ?) FROM employee WHERE employee.id = ?
-- mysql
SELECT POWER(employee.id, ?), SQRT(employee.id), SIGN(employee.id - ?) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT POWER(employee.id, ?), SQRT(employee.id), SIGN(employee.id - ?) FROM employee WHERE employee.id = ?
