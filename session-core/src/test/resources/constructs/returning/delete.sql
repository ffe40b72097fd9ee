-- h2
SELECT code FROM OLD TABLE (DELETE FROM tag WHERE tag.hits <= ?)
-- sqlite
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
-- postgresql
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
-- mariadb
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
-- mysql
refused: DELETE ... RETURNING is not supported by this database: use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query. [unsupported-construct]
-- cockroachdb
DELETE FROM tag WHERE tag.hits <= ? RETURNING code
