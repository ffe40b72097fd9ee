-- h2
INSERT INTO tag (code, hits) WITH fresh AS (SELECT employee.name AS code, employee.id AS hits FROM employee WHERE employee.id <= ?) SELECT fresh.code, fresh.hits FROM fresh
-- sqlite
WITH fresh AS (SELECT employee.name AS code, employee.id AS hits FROM employee WHERE employee.id <= ?) INSERT INTO tag (code, hits) SELECT fresh.code, fresh.hits FROM fresh
-- postgresql
WITH fresh AS (SELECT employee.name AS code, employee.id AS hits FROM employee WHERE employee.id <= ?) INSERT INTO tag (code, hits) SELECT fresh.code, fresh.hits FROM fresh
-- mariadb
INSERT INTO tag (code, hits) WITH fresh AS (SELECT employee.name AS code, employee.id AS hits FROM employee WHERE employee.id <= ?) SELECT fresh.code, fresh.hits FROM fresh
-- mysql
INSERT INTO tag (code, hits) WITH fresh AS (SELECT employee.name AS code, employee.id AS hits FROM employee WHERE employee.id <= ?) SELECT fresh.code, fresh.hits FROM fresh
-- cockroachdb
WITH fresh AS (SELECT employee.name AS code, employee.id AS hits FROM employee WHERE employee.id <= ?) INSERT INTO tag (code, hits) SELECT fresh.code, fresh.hits FROM fresh
