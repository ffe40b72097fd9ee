-- h2
SELECT SUBSTRING(employee.name, CAST(? AS INTEGER), CAST(? AS INTEGER)), REPLACE(employee.name, CAST(? AS VARCHAR), CAST(? AS VARCHAR)), INSTR(employee.name, CAST(? AS VARCHAR)) FROM employee WHERE employee.id = ?
-- sqlite
SELECT SUBSTRING(employee.name, ?, ?), REPLACE(employee.name, ?, ?), INSTR(employee.name, ?) FROM employee WHERE employee.id = ?
-- postgresql
SELECT SUBSTRING(employee.name, ?, ?), REPLACE(employee.name, ?, ?), STRPOS(employee.name, ?) FROM employee WHERE employee.id = ?
-- mariadb
SELECT SUBSTRING(employee.name, ?, ?), REPLACE(employee.name, ?, ?), INSTR(employee.name, ?) FROM employee WHERE employee.id = ?
-- mysql
SELECT SUBSTRING(employee.name, ?, ?), REPLACE(employee.name, ?, ?), INSTR(employee.name, ?) FROM employee WHERE employee.id = ?
-- cockroachdb
SELECT SUBSTRING(employee.name, ?, ?), REPLACE(employee.name, ?, ?), STRPOS(employee.name, ?) FROM employee WHERE employee.id = ?
