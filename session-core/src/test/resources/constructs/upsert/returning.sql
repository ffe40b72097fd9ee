-- h2
SELECT code, hits FROM FINAL TABLE (MERGE INTO tag USING (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER))) AS excluded(code, hits) ON tag.code = excluded.code WHEN MATCHED THEN UPDATE SET hits = excluded.hits WHEN NOT MATCHED THEN INSERT (code, hits) VALUES (excluded.code, excluded.hits))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits RETURNING code, hits
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits RETURNING code, hits
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) ON DUPLICATE KEY UPDATE hits = VALUES(hits) RETURNING code, hits
-- mysql
refused: INSERT ... RETURNING is not supported by this database: use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query. [unsupported-construct]
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits RETURNING code, hits
