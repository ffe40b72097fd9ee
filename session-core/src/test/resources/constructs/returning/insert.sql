-- h2
SELECT code, hits FROM FINAL TABLE (INSERT INTO tag (code, hits) VALUES (?, ?))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
-- mysql
refused: INSERT ... RETURNING is not supported by this database: use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query. [unsupported-construct]
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
