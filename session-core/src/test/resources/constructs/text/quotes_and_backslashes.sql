-- h2
SELECT tag.code, CAST(? AS VARCHAR) FROM tag WHERE tag.code = ?
-- sqlite
SELECT tag.code, ? FROM tag WHERE tag.code = ?
-- postgresql
SELECT tag.code, ? FROM tag WHERE tag.code = ?
-- mariadb
SELECT tag.code, ? FROM tag WHERE tag.code = ?
-- mysql
SELECT tag.code, ? FROM tag WHERE tag.code = ?
-- cockroachdb
SELECT tag.code, ? FROM tag WHERE tag.code = ?
