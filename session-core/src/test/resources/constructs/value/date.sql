-- h2
SELECT employee.hired FROM employee WHERE employee.hired < ?
-- sqlite
SELECT employee.hired FROM employee WHERE employee.hired < ?
-- postgresql
SELECT employee.hired FROM employee WHERE employee.hired < ?
-- mariadb
SELECT employee.hired FROM employee WHERE employee.hired < ?
-- mysql
SELECT employee.hired FROM employee WHERE employee.hired < ?
-- cockroachdb
SELECT employee.hired FROM employee WHERE employee.hired < ?
