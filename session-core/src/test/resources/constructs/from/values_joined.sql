-- h2
SELECT employee.name, v.hits FROM (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER)), (?, ?)) AS v (id, hits) JOIN employee ON employee.id = v.id ORDER BY employee.id
-- sqlite
SELECT employee.name, v.hits FROM (SELECT ? AS id, ? AS hits UNION ALL SELECT ?, ?) AS v JOIN employee ON employee.id = v.id ORDER BY employee.id
-- postgresql
SELECT employee.name, v.hits FROM (VALUES (CAST(? AS integer), CAST(? AS integer)), (?, ?)) AS v (id, hits) JOIN employee ON employee.id = v.id ORDER BY employee.id
-- mariadb
SELECT employee.name, v.hits FROM (SELECT CAST(? AS SIGNED) AS id, CAST(? AS SIGNED) AS hits UNION ALL SELECT ?, ?) AS v JOIN employee ON employee.id = v.id ORDER BY employee.id
-- mysql
SELECT employee.name, v.hits FROM (SELECT CAST(? AS SIGNED) AS id, CAST(? AS SIGNED) AS hits UNION ALL SELECT ?, ?) AS v JOIN employee ON employee.id = v.id ORDER BY employee.id
-- cockroachdb
SELECT employee.name, v.hits FROM (VALUES (CAST(? AS integer), CAST(? AS integer)), (?, ?)) AS v (id, hits) JOIN employee ON employee.id = v.id ORDER BY employee.id
