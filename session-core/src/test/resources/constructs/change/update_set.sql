-- h2
UPDATE tag SET hits = ? WHERE tag.code = ?
-- sqlite
UPDATE tag SET hits = ? WHERE tag.code = ?
-- postgresql
UPDATE tag SET hits = ? WHERE tag.code = ?
-- mariadb
UPDATE tag SET hits = ? WHERE tag.code = ?
-- mysql
UPDATE tag SET hits = ? WHERE tag.code = ?
-- cockroachdb
UPDATE tag SET hits = ? WHERE tag.code = ?
