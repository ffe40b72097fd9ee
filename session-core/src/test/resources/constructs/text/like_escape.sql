-- h2
SELECT tag.code FROM tag WHERE tag.code LIKE ? ESCAPE '!'
-- sqlite
SELECT tag.code FROM tag WHERE tag.code LIKE ? ESCAPE '!'
-- postgresql
SELECT tag.code FROM tag WHERE tag.code LIKE ? ESCAPE '!'
-- mariadb
SELECT tag.code FROM tag WHERE tag.code LIKE ? ESCAPE '!'
-- mysql
SELECT tag.code FROM tag WHERE tag.code LIKE ? ESCAPE '!'
-- cockroachdb
SELECT tag.code FROM tag WHERE tag.code LIKE ? ESCAPE '!'
