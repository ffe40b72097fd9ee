-- h2
SELECT COUNT(*) FILTER (WHERE employee.active), SUM(employee.salary) FILTER (WHERE employee.department = ?), COUNT(DISTINCT employee.department) FILTER (WHERE employee.id > ? AND employee.id < ?) FROM employee
-- sqlite
SELECT COUNT(*) FILTER (WHERE employee.active), SUM(employee.salary) FILTER (WHERE employee.department = ?), COUNT(DISTINCT employee.department) FILTER (WHERE employee.id > ? AND employee.id < ?) FROM employee
-- postgresql
SELECT COUNT(*) FILTER (WHERE employee.active), SUM(employee.salary) FILTER (WHERE employee.department = ?), COUNT(DISTINCT employee.department) FILTER (WHERE employee.id > ? AND employee.id < ?) FROM employee
-- mariadb
SELECT COUNT(CASE WHEN employee.active THEN 1 END), SUM(CASE WHEN employee.department = ? THEN employee.salary END), COUNT(DISTINCT CASE WHEN employee.id > ? AND employee.id < ? THEN employee.department END) FROM employee
-- mysql
SELECT COUNT(CASE WHEN employee.active THEN 1 END), SUM(CASE WHEN employee.department = ? THEN employee.salary END), COUNT(DISTINCT CASE WHEN employee.id > ? AND employee.id < ? THEN employee.department END) FROM employee
-- cockroachdb
SELECT COUNT(*) FILTER (WHERE employee.active), SUM(employee.salary) FILTER (WHERE employee.department = ?), COUNT(DISTINCT employee.department) FILTER (WHERE employee.id > ? AND employee.id < ?) FROM employee
