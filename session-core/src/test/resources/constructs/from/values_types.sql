-- h2
SELECT v.salary, v.hired, v.active FROM (VALUES (CAST(? AS NUMERIC(10, 2)), CAST(? AS DATE), CAST(? AS BOOLEAN))) AS v (salary, hired, active)
-- sqlite
SELECT v.salary, v.hired, v.active FROM (SELECT ? AS salary, ? AS hired, ? AS active) AS v
-- postgresql
SELECT v.salary, v.hired, v.active FROM (VALUES (CAST(? AS numeric(10, 2)), CAST(? AS date), CAST(? AS boolean))) AS v (salary, hired, active)
-- mariadb
SELECT v.salary, v.hired, v.active FROM (SELECT CAST(? AS DECIMAL(10, 2)) AS salary, CAST(? AS DATE) AS hired, CAST(? AS SIGNED) AS active) AS v
-- mysql
SELECT v.salary, v.hired, v.active FROM (SELECT CAST(? AS DECIMAL(10, 2)) AS salary, CAST(? AS DATE) AS hired, CAST(? AS SIGNED) AS active) AS v
-- cockroachdb
SELECT v.salary, v.hired, v.active FROM (VALUES (CAST(? AS numeric(10, 2)), CAST(? AS date), CAST(? AS boolean))) AS v (salary, hired, active)
