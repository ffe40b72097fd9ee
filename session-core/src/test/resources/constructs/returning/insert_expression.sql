-- h2
SELECT UPPER(code) FROM FINAL TABLE (INSERT INTO tag (code, hits) VALUES (?, ?))
-- sqlite
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
-- postgresql
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
-- mariadb
INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING UPPER(code)
