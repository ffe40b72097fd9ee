-- h2
SELECT code FROM FINAL TABLE (INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
-- mysql
refused: INSERT ... RETURNING is not supported by this database: use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query. [unsupported-construct]
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
