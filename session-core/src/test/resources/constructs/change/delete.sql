-- h2
DELETE FROM tag WHERE tag.hits < ?
-- sqlite
DELETE FROM tag WHERE tag.hits < ?
-- postgresql
DELETE FROM tag WHERE tag.hits < ?
-- mariadb
DELETE FROM tag WHERE tag.hits < ?
-- mysql
DELETE FROM tag WHERE tag.hits < ?
-- cockroachdb
DELETE FROM tag WHERE tag.hits < ?
