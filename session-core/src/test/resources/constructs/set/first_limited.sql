-- h2
SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id DESC FETCH FIRST ? ROWS ONLY) AS member UNION SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id FETCH FIRST ? ROWS ONLY) AS member_1 ORDER BY 1
-- sqlite
SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id DESC LIMIT ?) AS member UNION SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?) AS member_1 ORDER BY 1
-- postgresql
SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id DESC LIMIT ?) AS member UNION SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?) AS member_1 ORDER BY 1
-- mariadb
SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id DESC LIMIT ?) AS member UNION SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?) AS member_1 ORDER BY 1
-- mysql
SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id DESC LIMIT ?) AS member UNION SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?) AS member_1 ORDER BY 1
-- cockroachdb
SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id DESC LIMIT ?) AS member UNION SELECT * FROM (SELECT employee.id FROM employee ORDER BY employee.id LIMIT ?) AS member_1 ORDER BY 1
