-- h2
DELETE FROM tag WHERE tag.hits < ?
-- sqlite
DELETE FROM tag WHERE tag.hits < ?
-- postgresql
DELETE FROM tag WHERE tag.hits < ?
-- mariadb
DELETE FROM tag WHERE tag.hits < ?
