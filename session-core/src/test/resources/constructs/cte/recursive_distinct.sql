-- h2
refused: A recursive UNION is not supported by this database: use recursive(...) with a level that ends it. [unsupported-construct]
-- sqlite
WITH RECURSIVE circle (n) AS (SELECT ? AS n UNION SELECT circle.n * ? + ? FROM circle) SELECT circle.n FROM circle ORDER BY circle.n
-- postgresql
WITH RECURSIVE circle (n) AS (SELECT ? AS n UNION SELECT circle.n * ? + ? FROM circle) SELECT circle.n FROM circle ORDER BY circle.n
-- mariadb
WITH RECURSIVE circle (n) AS (SELECT ? AS n UNION SELECT circle.n * ? + ? FROM circle) SELECT circle.n FROM circle ORDER BY circle.n
-- mysql
WITH RECURSIVE circle (n) AS (SELECT ? AS n UNION SELECT circle.n * ? + ? FROM circle) SELECT circle.n FROM circle ORDER BY circle.n
-- cockroachdb
WITH RECURSIVE circle (n) AS (SELECT ? AS n UNION SELECT circle.n * ? + ? FROM circle) SELECT circle.n FROM circle ORDER BY circle.n
