-- h2
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- sqlite
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- postgresql
SELECT employee.department, GROUPING(employee.department), COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY GROUPING SETS(employee.department, ())
-- mariadb
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- mysql
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- cockroachdb
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
