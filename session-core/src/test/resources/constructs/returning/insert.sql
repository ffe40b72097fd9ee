-- h2
SELECT code, hits FROM FINAL TABLE (INSERT INTO tag (code, hits) VALUES (?, ?))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits
