-- h2
SELECT DISTINCT ON (employee.department) employee.department, employee.name FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department, employee.name DESC
-- sqlite
refused: DISTINCT ON is not supported by this database: number the rows of each group with row_number() and keep the first ones. [unsupported-construct]
-- postgresql
SELECT DISTINCT ON (employee.department) employee.department, employee.name FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department, employee.name DESC
-- mariadb
refused: DISTINCT ON is not supported by this database: number the rows of each group with row_number() and keep the first ones. [unsupported-construct]
-- mysql
refused: DISTINCT ON is not supported by this database: number the rows of each group with row_number() and keep the first ones. [unsupported-construct]
-- cockroachdb
SELECT DISTINCT ON (employee.department) employee.department, employee.name FROM employee WHERE employee.department IS NOT NULL ORDER BY employee.department, employee.name DESC
