-- h2
SELECT employee.name FROM employee WHERE employee.id IN (SELECT CAST(NULL AS INTEGER) WHERE 1 = 0)
-- sqlite
SELECT employee.name FROM employee WHERE employee.id IN (SELECT CAST(NULL AS INTEGER) WHERE 1 = 0)
-- postgresql
SELECT employee.name FROM employee WHERE employee.id IN (SELECT CAST(NULL AS integer) WHERE 1 = 0)
-- mariadb
SELECT employee.name FROM employee WHERE employee.id IN (SELECT NULL FROM DUAL WHERE 1 = 0)
-- mysql
SELECT employee.name FROM employee WHERE employee.id IN (SELECT NULL FROM DUAL WHERE 1 = 0)
-- cockroachdb
SELECT employee.name FROM employee WHERE employee.id IN (SELECT CAST(NULL AS integer) WHERE 1 = 0)
