-- h2
SELECT code, hits FROM FINAL TABLE (UPDATE tag SET hits = tag.hits + ? WHERE tag.code = ?)
-- sqlite
UPDATE tag SET hits = tag.hits + ? WHERE tag.code = ? RETURNING code, hits
-- postgresql
UPDATE tag SET hits = tag.hits + ? WHERE tag.code = ? RETURNING code, hits
-- mariadb
refused: UPDATE ... RETURNING is not supported by this database: select the rows after the update. [unsupported-construct]
-- mysql
refused: UPDATE ... RETURNING is not supported by this database: use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query. [unsupported-construct]
-- cockroachdb
UPDATE tag SET hits = tag.hits + ? WHERE tag.code = ? RETURNING code, hits
