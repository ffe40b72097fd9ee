-- h2
MERGE INTO tag USING (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER)), (CAST(? AS VARCHAR), CAST(? AS INTEGER))) AS excluded(code, hits) ON tag.code = excluded.code WHEN MATCHED AND tag.hits < ? THEN UPDATE SET hits = excluded.hits WHEN NOT MATCHED THEN INSERT (code, hits) VALUES (excluded.code, excluded.hits)
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits WHERE tag.hits < ?
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits WHERE tag.hits < ?
-- mariadb
refused: A constraint, partial index or condition in ON DUPLICATE KEY is not supported by this database: use caseWhen(...) in the assignment for a condition. [unsupported-construct]
-- mysql
refused: A constraint, partial index or condition in ON DUPLICATE KEY is not supported by this database: use caseWhen(...) in the assignment for a condition. [unsupported-construct]
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits WHERE tag.hits < ?
