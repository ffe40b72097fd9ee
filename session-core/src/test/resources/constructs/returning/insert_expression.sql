-- h2
SELECT UPPER(code) FROM FINAL TABLE (INSERT INTO tag (code, hits) VALUES (?, ?))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
-- mysql
refused: INSERT ... RETURNING is not supported by this database: use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query. [unsupported-construct]
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
