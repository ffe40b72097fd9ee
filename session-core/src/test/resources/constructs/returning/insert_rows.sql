-- h2
SELECT code FROM FINAL TABLE (INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?), (?, ?) RETURNING code
