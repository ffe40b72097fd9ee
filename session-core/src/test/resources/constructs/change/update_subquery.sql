-- h2
UPDATE tag SET hits = (SELECT CAST(COUNT(*) AS INTEGER) FROM orders) WHERE tag.code = ?
-- sqlite
UPDATE tag SET hits = (SELECT CAST(COUNT(*) AS INTEGER) FROM orders) WHERE tag.code = ?
-- postgresql
UPDATE tag SET hits = (SELECT CAST(COUNT(*) AS integer) FROM orders) WHERE tag.code = ?
-- mariadb
UPDATE tag SET hits = (SELECT CAST(COUNT(*) AS SIGNED) FROM orders) WHERE tag.code = ?
-- mysql
UPDATE tag SET hits = (SELECT CAST(COUNT(*) AS SIGNED) FROM orders) WHERE tag.code = ?
-- cockroachdb
UPDATE tag SET hits = (SELECT CAST(COUNT(*) AS integer) FROM orders) WHERE tag.code = ?
