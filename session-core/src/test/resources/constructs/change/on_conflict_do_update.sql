-- h2
refused: INSERT ... ON CONFLICT is not supported by this database: use Session.merge, or MERGE INTO as text(...) in a statement of your own. [unsupported-construct]
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) ON DUPLICATE KEY UPDATE hits = VALUES(hits)
-- mysql
INSERT INTO tag (code, hits) VALUES (?, ?) AS new ON DUPLICATE KEY UPDATE hits = new.hits
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits
