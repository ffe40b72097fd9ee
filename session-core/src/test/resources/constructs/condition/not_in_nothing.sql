-- h2
SELECT COUNT(*) FROM employee WHERE employee.id NOT IN (SELECT CAST(NULL AS INTEGER) WHERE 1 = 0)
-- sqlite
SELECT COUNT(*) FROM employee WHERE employee.id NOT IN (SELECT CAST(NULL AS INTEGER) WHERE 1 = 0)
-- postgresql
SELECT COUNT(*) FROM employee WHERE employee.id NOT IN (SELECT CAST(NULL AS integer) WHERE 1 = 0)
-- mariadb
SELECT COUNT(*) FROM employee WHERE employee.id NOT IN (SELECT NULL FROM DUAL WHERE 1 = 0)
-- mysql
SELECT COUNT(*) FROM employee WHERE employee.id NOT IN (SELECT NULL FROM DUAL WHERE 1 = 0)
-- cockroachdb
SELECT COUNT(*) FROM employee WHERE employee.id NOT IN (SELECT CAST(NULL AS integer) WHERE 1 = 0)
