-- h2
SELECT tag.id, tag.code, tag.hits FROM tag WHERE tag.code = ? ORDER BY tag.code
-- sqlite
SELECT tag.id, tag.code, tag.hits FROM tag WHERE tag.code = ? ORDER BY tag.code
-- postgresql
SELECT tag.id, tag.code, tag.hits FROM tag WHERE tag.code = ? ORDER BY tag.code
-- mariadb
SELECT tag.id, tag.code, tag.hits FROM tag WHERE tag.code = ? ORDER BY tag.code
-- mysql
SELECT tag.id, tag.code, tag.hits FROM tag WHERE tag.code = ? ORDER BY tag.code
-- cockroachdb
SELECT tag.id, tag.code, tag.hits FROM tag WHERE tag.code = ? ORDER BY tag.code
