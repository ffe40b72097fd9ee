-- h2
INSERT INTO tag (code, hits) SELECT employee.name, employee.id FROM employee WHERE employee.id <= ?
-- sqlite
INSERT INTO tag (code, hits) SELECT employee.name, employee.id FROM employee WHERE employee.id <= ?
-- postgresql
INSERT INTO tag (code, hits) SELECT employee.name, employee.id FROM employee WHERE employee.id <= ?
-- mariadb
INSERT INTO tag (code, hits) SELECT employee.name, employee.id FROM employee WHERE employee.id <= ?
-- mysql
INSERT INTO tag (code, hits) SELECT employee.name, employee.id FROM employee WHERE employee.id <= ?
-- cockroachdb
INSERT INTO tag (code, hits) SELECT employee.name, employee.id FROM employee WHERE employee.id <= ?
