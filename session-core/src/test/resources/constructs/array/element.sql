-- h2
SELECT (CASE WHEN CARDINALITY(CAST(? AS INTEGER ARRAY)) >= 3 THEN CAST(? AS INTEGER ARRAY)[3] END), (CASE WHEN CARDINALITY(CAST(? AS INTEGER ARRAY)) >= 4 THEN CAST(? AS INTEGER ARRAY)[4] END) FROM employee WHERE employee.id = ?
-- sqlite
refused: A member of an array is not supported by this database: read the array and take it in Java. [unsupported-construct]
-- postgresql
SELECT (?)[3], (?)[4] FROM employee WHERE employee.id = ?
-- mariadb
refused: A member of an array is not supported by this database: read the array and take it in Java. [unsupported-construct]
-- mysql
refused: A member of an array is not supported by this database: read the array and take it in Java. [unsupported-construct]
-- cockroachdb
SELECT (?)[3], (?)[4] FROM employee WHERE employee.id = ?
