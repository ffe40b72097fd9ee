-- h2
UPDATE tag SET hits = tag.hits + ?
-- sqlite
UPDATE tag SET hits = tag.hits + ?
-- postgresql
UPDATE tag SET hits = tag.hits + ?
-- mariadb
UPDATE tag SET hits = tag.hits + ?
-- mysql
UPDATE tag SET hits = tag.hits + ?
-- cockroachdb
UPDATE tag SET hits = tag.hits + ?
