-- h2
WITH RECURSIVE tree (id, name, depth) AS (SELECT employee.id AS id, employee.name AS name, CAST(? AS INTEGER) AS depth FROM employee WHERE employee.manager_id IS NULL UNION ALL SELECT employee.id, employee.name, tree.depth + ? FROM employee JOIN tree ON tree.id = employee.manager_id) SELECT tree.name, tree.depth FROM tree ORDER BY tree.id
-- sqlite
WITH RECURSIVE tree (id, name, depth) AS (SELECT employee.id AS id, employee.name AS name, ? AS depth FROM employee WHERE employee.manager_id IS NULL UNION ALL SELECT employee.id, employee.name, tree.depth + ? FROM employee JOIN tree ON tree.id = employee.manager_id) SELECT tree.name, tree.depth FROM tree ORDER BY tree.id
-- postgresql
WITH RECURSIVE tree (id, name, depth) AS (SELECT employee.id AS id, employee.name AS name, ? AS depth FROM employee WHERE employee.manager_id IS NULL UNION ALL SELECT employee.id, employee.name, tree.depth + ? FROM employee JOIN tree ON tree.id = employee.manager_id) SELECT tree.name, tree.depth FROM tree ORDER BY tree.id
-- mariadb
WITH RECURSIVE tree (id, name, depth) AS (SELECT employee.id AS id, employee.name AS name, ? AS depth FROM employee WHERE employee.manager_id IS NULL UNION ALL SELECT employee.id, employee.name, tree.depth + ? FROM employee JOIN tree ON tree.id = employee.manager_id) SELECT tree.name, tree.depth FROM tree ORDER BY tree.id
-- mysql
WITH RECURSIVE tree (id, name, depth) AS (SELECT employee.id AS id, employee.name AS name, ? AS depth FROM employee WHERE employee.manager_id IS NULL UNION ALL SELECT employee.id, employee.name, tree.depth + ? FROM employee JOIN tree ON tree.id = employee.manager_id) SELECT tree.name, tree.depth FROM tree ORDER BY tree.id
-- cockroachdb
WITH RECURSIVE tree (id, name, depth) AS (SELECT employee.id AS id, employee.name AS name, ? AS depth FROM employee WHERE employee.manager_id IS NULL UNION ALL SELECT employee.id, employee.name, tree.depth + ? FROM employee JOIN tree ON tree.id = employee.manager_id) SELECT tree.name, tree.depth FROM tree ORDER BY tree.id
