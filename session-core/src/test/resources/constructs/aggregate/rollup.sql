-- h2
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- sqlite
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
-- postgresql
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY ROLLUP(employee.department)
-- mariadb
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department WITH ROLLUP
-- mysql
SELECT employee.department, COUNT(*) FROM employee WHERE employee.department IS NOT NULL GROUP BY employee.department WITH ROLLUP
-- cockroachdb
refused: GROUPING SETS is not supported by this database: unite one query for each grouping with unionAll(...). [unsupported-construct]
