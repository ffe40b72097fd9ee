-- h2
SELECT employee.name, marks.mark FROM employee JOIN (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR)), (?, ?)) AS marks (id, mark) ON marks.id = employee.id ORDER BY employee.id
-- sqlite
SELECT employee.name, marks.mark FROM employee JOIN (SELECT ? AS id, ? AS mark UNION ALL SELECT ?, ?) AS marks ON marks.id = employee.id ORDER BY employee.id
-- postgresql
SELECT employee.name, marks.mark FROM employee JOIN (VALUES (CAST(? AS integer), CAST(? AS text)), (?, ?)) AS marks (id, mark) ON marks.id = employee.id ORDER BY employee.id
-- mariadb
SELECT employee.name, marks.mark FROM employee JOIN (SELECT CAST(? AS SIGNED) AS id, CAST(? AS CHAR(255)) AS mark UNION ALL SELECT ?, ?) AS marks ON marks.id = employee.id ORDER BY employee.id
-- mysql
SELECT employee.name, marks.mark FROM employee JOIN (SELECT CAST(? AS SIGNED) AS id, CAST(? AS CHAR(255)) AS mark UNION ALL SELECT ?, ?) AS marks ON marks.id = employee.id ORDER BY employee.id
-- cockroachdb
SELECT employee.name, marks.mark FROM employee JOIN (VALUES (CAST(? AS integer), CAST(? AS text)), (?, ?)) AS marks (id, mark) ON marks.id = employee.id ORDER BY employee.id
