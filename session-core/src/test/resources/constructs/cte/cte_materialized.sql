-- h2
WITH once AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT once.id FROM once ORDER BY once.id
-- sqlite
WITH once AS MATERIALIZED (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT once.id FROM once ORDER BY once.id
-- postgresql
WITH once AS MATERIALIZED (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT once.id FROM once ORDER BY once.id
-- mariadb
WITH once AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT once.id FROM once ORDER BY once.id
-- mysql
WITH once AS (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT once.id FROM once ORDER BY once.id
-- cockroachdb
WITH once AS MATERIALIZED (SELECT employee.id FROM employee WHERE employee.id > ?) SELECT once.id FROM once ORDER BY once.id
