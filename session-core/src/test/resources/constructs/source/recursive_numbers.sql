-- h2
WITH RECURSIVE numbers (n) AS (SELECT CAST(? AS INTEGER) AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n
-- sqlite
WITH RECURSIVE numbers (n) AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n
-- postgresql
WITH RECURSIVE numbers (n) AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n
-- mariadb
WITH RECURSIVE numbers (n) AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n
-- mysql
WITH RECURSIVE numbers (n) AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n
-- cockroachdb
WITH RECURSIVE numbers (n) AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n
