-- h2
MERGE INTO tag USING (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER)), (CAST(? AS VARCHAR), CAST(? AS INTEGER))) AS excluded(code, hits) ON tag.code = excluded.code WHEN MATCHED THEN UPDATE SET hits = tag.hits + excluded.hits WHEN NOT MATCHED THEN INSERT (code, hits) VALUES (excluded.code, excluded.hits)
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON CONFLICT (code) DO UPDATE SET hits = tag.hits + excluded.hits
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON CONFLICT (code) DO UPDATE SET hits = tag.hits + excluded.hits
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON DUPLICATE KEY UPDATE hits = tag.hits + VALUES(hits)
-- mysql
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) AS new ON DUPLICATE KEY UPDATE hits = tag.hits + new.hits
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON CONFLICT (code) DO UPDATE SET hits = tag.hits + excluded.hits
