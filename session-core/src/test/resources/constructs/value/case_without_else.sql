-- h2
SELECT CASE WHEN employee.id = ? THEN employee.name END FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- sqlite
SELECT CASE WHEN employee.id = ? THEN employee.name END FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- postgresql
SELECT CASE WHEN employee.id = ? THEN employee.name END FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mariadb
SELECT CASE WHEN employee.id = ? THEN employee.name END FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- mysql
SELECT CASE WHEN employee.id = ? THEN employee.name END FROM employee WHERE employee.id <= ? ORDER BY employee.id
-- cockroachdb
SELECT CASE WHEN employee.id = ? THEN employee.name END FROM employee WHERE employee.id <= ? ORDER BY employee.id
