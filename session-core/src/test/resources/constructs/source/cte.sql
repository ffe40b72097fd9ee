-- h2
WITH sizes AS (SELECT employee.department AS department, COUNT(*) AS members FROM employee GROUP BY employee.department) SELECT sizes.department, sizes.members FROM sizes WHERE sizes.members > ?
-- sqlite
WITH sizes AS (SELECT employee.department AS department, COUNT(*) AS members FROM employee GROUP BY employee.department) SELECT sizes.department, sizes.members FROM sizes WHERE sizes.members > ?
-- postgresql
WITH sizes AS (SELECT employee.department AS department, COUNT(*) AS members FROM employee GROUP BY employee.department) SELECT sizes.department, sizes.members FROM sizes WHERE sizes.members > ?
-- mariadb
WITH sizes AS (SELECT employee.department AS department, COUNT(*) AS members FROM employee GROUP BY employee.department) SELECT sizes.department, sizes.members FROM sizes WHERE sizes.members > ?
-- mysql
WITH sizes AS (SELECT employee.department AS department, COUNT(*) AS members FROM employee GROUP BY employee.department) SELECT sizes.department, sizes.members FROM sizes WHERE sizes.members > ?
-- cockroachdb
WITH sizes AS (SELECT employee.department AS department, COUNT(*) AS members FROM employee GROUP BY employee.department) SELECT sizes.department, sizes.members FROM sizes WHERE sizes.members > ?
