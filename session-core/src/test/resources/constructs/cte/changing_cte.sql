-- h2
refused: A change in WITH is not supported by this database: execute it by itself, and use the rows it gives back. [unsupported-construct]
-- sqlite
refused: A change in WITH is not supported by this database: execute it by itself, and use the rows it gives back. [unsupported-construct]
-- postgresql
WITH added AS (INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits) SELECT added.code, added.hits FROM added
-- mariadb
refused: A change in WITH is not supported by this database: execute it by itself, and use the rows it gives back. [unsupported-construct]
-- mysql
refused: A change in WITH is not supported by this database: execute it by itself, and use the rows it gives back. [unsupported-construct]
-- cockroachdb
WITH added AS (INSERT INTO tag (code, hits) VALUES (?, ?) RETURNING code, hits) SELECT added.code, added.hits FROM added
