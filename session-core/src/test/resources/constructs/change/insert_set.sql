-- h2
INSERT INTO tag (code, hits) VALUES (?, ?)
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?)
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?)
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?)
-- mysql
INSERT INTO tag (code, hits) VALUES (?, ?)
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (?, ?)
