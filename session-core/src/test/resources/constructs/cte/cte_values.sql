-- h2
WITH held AS (SELECT wanted.id AS id, wanted.hits AS hits FROM (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER)), (?, ?)) AS wanted (id, hits)) SELECT employee.name, held.hits FROM employee JOIN held ON employee.id = held.id ORDER BY employee.id
-- sqlite
WITH held AS (SELECT wanted.id AS id, wanted.hits AS hits FROM (SELECT ? AS id, ? AS hits UNION ALL SELECT ?, ?) AS wanted) SELECT employee.name, held.hits FROM employee JOIN held ON employee.id = held.id ORDER BY employee.id
-- postgresql
WITH held AS (SELECT wanted.id AS id, wanted.hits AS hits FROM (VALUES (CAST(? AS integer), CAST(? AS integer)), (?, ?)) AS wanted (id, hits)) SELECT employee.name, held.hits FROM employee JOIN held ON employee.id = held.id ORDER BY employee.id
-- mariadb
WITH held AS (SELECT wanted.id AS id, wanted.hits AS hits FROM (SELECT CAST(? AS SIGNED) AS id, CAST(? AS SIGNED) AS hits UNION ALL SELECT ?, ?) AS wanted) SELECT employee.name, held.hits FROM employee JOIN held ON employee.id = held.id ORDER BY employee.id
-- mysql
WITH held AS (SELECT wanted.id AS id, wanted.hits AS hits FROM (SELECT CAST(? AS SIGNED) AS id, CAST(? AS SIGNED) AS hits UNION ALL SELECT ?, ?) AS wanted) SELECT employee.name, held.hits FROM employee JOIN held ON employee.id = held.id ORDER BY employee.id
-- cockroachdb
WITH held AS (SELECT wanted.id AS id, wanted.hits AS hits FROM (VALUES (CAST(? AS integer), CAST(? AS integer)), (?, ?)) AS wanted (id, hits)) SELECT employee.name, held.hits FROM employee JOIN held ON employee.id = held.id ORDER BY employee.id
