-- h2
SELECT CARDINALITY(CAST(? AS INTEGER ARRAY)) FROM employee WHERE employee.id = ?
-- sqlite
refused: The length of an array is not supported by this database: read the array and count in Java. [unsupported-construct]
-- postgresql
SELECT CARDINALITY(?) FROM employee WHERE employee.id = ?
-- mariadb
refused: The length of an array is not supported by this database: read the array and count in Java. [unsupported-construct]
-- mysql
refused: The length of an array is not supported by this database: read the array and count in Java. [unsupported-construct]
-- cockroachdb
SELECT CARDINALITY(?) FROM employee WHERE employee.id = ?
