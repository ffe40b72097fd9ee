-- h2
WITH everybody AS (SELECT employee.id AS id FROM employee), late AS (SELECT everybody.id AS id FROM everybody WHERE everybody.id > ?) SELECT late.id FROM late
-- sqlite
WITH everybody AS (SELECT employee.id AS id FROM employee), late AS (SELECT everybody.id AS id FROM everybody WHERE everybody.id > ?) SELECT late.id FROM late
-- postgresql
WITH everybody AS (SELECT employee.id AS id FROM employee), late AS (SELECT everybody.id AS id FROM everybody WHERE everybody.id > ?) SELECT late.id FROM late
-- mariadb
WITH everybody AS (SELECT employee.id AS id FROM employee), late AS (SELECT everybody.id AS id FROM everybody WHERE everybody.id > ?) SELECT late.id FROM late
-- mysql
WITH everybody AS (SELECT employee.id AS id FROM employee), late AS (SELECT everybody.id AS id FROM everybody WHERE everybody.id > ?) SELECT late.id FROM late
-- cockroachdb
WITH everybody AS (SELECT employee.id AS id FROM employee), late AS (SELECT everybody.id AS id FROM everybody WHERE everybody.id > ?) SELECT late.id FROM late
