-- h2
MERGE INTO tag USING (SELECT employee.name, CAST(? AS INTEGER) FROM employee WHERE employee.salary IS NOT NULL AND employee.name IN (?, ?)) AS excluded(code, hits) ON tag.code = excluded.code WHEN MATCHED THEN UPDATE SET hits = excluded.hits WHEN NOT MATCHED THEN INSERT (code, hits) VALUES (excluded.code, excluded.hits)
-- sqlite
INSERT INTO tag (code, hits) SELECT employee.name, ? FROM employee WHERE employee.salary IS NOT NULL AND employee.name IN (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits
-- postgresql
INSERT INTO tag (code, hits) SELECT employee.name, ? FROM employee WHERE employee.salary IS NOT NULL AND employee.name IN (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits
-- mariadb
INSERT INTO tag (code, hits) SELECT employee.name, ? FROM employee WHERE employee.salary IS NOT NULL AND employee.name IN (?, ?) ON DUPLICATE KEY UPDATE hits = VALUES(hits)
-- mysql
INSERT INTO tag (code, hits) SELECT * FROM (SELECT employee.name, ? FROM employee WHERE employee.salary IS NOT NULL AND employee.name IN (?, ?)) AS new (code, hits) ON DUPLICATE KEY UPDATE hits = new.hits
-- cockroachdb
INSERT INTO tag (code, hits) SELECT employee.name, ? FROM employee WHERE employee.salary IS NOT NULL AND employee.name IN (?, ?) ON CONFLICT (code) DO UPDATE SET hits = excluded.hits
