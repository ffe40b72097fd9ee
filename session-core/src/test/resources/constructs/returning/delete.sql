-- h2
SELECT code FROM OLD TABLE (DELETE FROM tag WHERE tag.hits <= ?)
-- sqlite
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
-- postgresql
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
-- mariadb
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
