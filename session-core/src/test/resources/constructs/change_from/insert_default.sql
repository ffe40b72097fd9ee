-- h2
INSERT INTO tag (id, code, hits) VALUES (DEFAULT, ?, ?)
-- sqlite
refused: DEFAULT as a value is not supported by this database: leave the column out. [unsupported-construct]
-- postgresql
INSERT INTO tag (id, code, hits) VALUES (DEFAULT, ?, ?)
-- mariadb
INSERT INTO tag (id, code, hits) VALUES (DEFAULT, ?, ?)
-- mysql
INSERT INTO tag (id, code, hits) VALUES (DEFAULT, ?, ?)
-- cockroachdb
INSERT INTO tag (id, code, hits) VALUES (DEFAULT, ?, ?)
