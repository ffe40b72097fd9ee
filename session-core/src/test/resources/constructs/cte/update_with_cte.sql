-- h2
UPDATE tag SET hits = ? WHERE tag.code IN (WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) SELECT busy.code FROM busy)
-- sqlite
WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) UPDATE tag SET hits = ? WHERE tag.code IN (SELECT busy.code FROM busy)
-- postgresql
WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) UPDATE tag SET hits = ? WHERE tag.code IN (SELECT busy.code FROM busy)
-- mariadb
UPDATE tag SET hits = ? WHERE tag.code IN (WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) SELECT busy.code FROM busy)
-- mysql
UPDATE tag SET hits = ? WHERE tag.code IN (WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) SELECT busy.code FROM busy)
-- cockroachdb
WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) UPDATE tag SET hits = ? WHERE tag.code IN (SELECT busy.code FROM busy)
