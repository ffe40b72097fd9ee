-- h2
refused: INSERT ... ON CONFLICT is not supported by this database: use Session.merge, or MERGE INTO as text(...) in a statement of your own. [unsupported-construct]
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
