-- h2
MERGE INTO tag USING (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER))) AS excluded(code, hits) ON tag.code = excluded.code WHEN NOT MATCHED THEN INSERT (code, hits) VALUES (excluded.code, excluded.hits)
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO NOTHING
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO NOTHING
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) ON DUPLICATE KEY UPDATE code = code
-- mysql
INSERT INTO tag (code, hits) VALUES (?, ?) ON DUPLICATE KEY UPDATE code = code
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO NOTHING
