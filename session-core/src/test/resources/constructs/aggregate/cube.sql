-- h2
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- sqlite
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- postgresql
SELECT employee.department, employee.active, COUNT(*) FROM employee WHERE employee.department = ? GROUP BY CUBE(employee.department, employee.active)
-- mariadb
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- mysql
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- cockroachdb
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
