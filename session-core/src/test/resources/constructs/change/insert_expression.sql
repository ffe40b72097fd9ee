-- h2
INSERT INTO tag (code, hits) VALUES (LOWER(?), ?)
-- sqlite
INSERT INTO tag (code, hits) VALUES (LOWER(?), ?)
-- postgresql
INSERT INTO tag (code, hits) VALUES (LOWER(?), ?)
-- mariadb
INSERT INTO tag (code, hits) VALUES (LOWER(?), ?)
-- mysql
INSERT INTO tag (code, hits) VALUES (LOWER(?), ?)
-- cockroachdb
INSERT INTO tag (code, hits) VALUES (LOWER(?), ?)
