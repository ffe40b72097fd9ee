-- h2
SELECT (orders.details)."sizes" FROM orders WHERE orders.id = ?
-- sqlite
SELECT orders.details -> '$."sizes"' FROM orders WHERE orders.id = ?
-- postgresql
SELECT jsonb_extract_path(orders.details, VARIADIC ARRAY['sizes']::text[]) FROM orders WHERE orders.id = ?
-- mariadb
SELECT JSON_EXTRACT(orders.details, '$."sizes"') FROM orders WHERE orders.id = ?
-- mysql
SELECT JSON_EXTRACT(orders.details, '$."sizes"') FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT (orders.details #> ARRAY['sizes']::text[]) FROM orders WHERE orders.id = ?
