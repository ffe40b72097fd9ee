-- h2
refused: INSERT ... ON CONFLICT without columns is not supported by this database: name the columns of the key, and those to insert. [unsupported-construct]
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) ON CONFLICT DO UPDATE SET hits = ?
-- postgresql
refused: ON CONFLICT DO UPDATE for any key is not supported by this database: name the columns of the key. [unsupported-construct]
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) ON DUPLICATE KEY UPDATE hits = ?
-- mysql
INSERT INTO tag (code, hits) VALUES (?, ?) AS new ON DUPLICATE KEY UPDATE hits = ?
-- cockroachdb
refused: ON CONFLICT DO UPDATE for any key is not supported by this database: name the columns of the key. [unsupported-construct]
