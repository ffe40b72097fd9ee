-- h2
DELETE FROM tag WHERE tag.code IN (WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) SELECT busy.code FROM busy)
-- sqlite
WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) DELETE FROM tag WHERE tag.code IN (SELECT busy.code FROM busy)
-- postgresql
WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) DELETE FROM tag WHERE tag.code IN (SELECT busy.code FROM busy)
-- mariadb
DELETE FROM tag WHERE tag.code IN (WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) SELECT busy.code FROM busy)
-- mysql
DELETE FROM tag WHERE tag.code IN (WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) SELECT busy.code FROM busy)
-- cockroachdb
WITH busy AS (SELECT tag.code FROM tag WHERE tag.hits > ?) DELETE FROM tag WHERE tag.code IN (SELECT busy.code FROM busy)
