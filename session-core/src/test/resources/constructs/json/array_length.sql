-- h2
SELECT CARDINALITY((orders.details)."sizes") FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- sqlite
SELECT JSON_ARRAY_LENGTH(orders.details, '$."sizes"') FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- postgresql
SELECT jsonb_array_length(jsonb_extract_path(orders.details, VARIADIC ARRAY['sizes']::text[])) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- mariadb
SELECT JSON_LENGTH(orders.details, '$."sizes"') FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- mysql
SELECT JSON_LENGTH(orders.details, '$."sizes"') FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- cockroachdb
SELECT jsonb_array_length((orders.details #> ARRAY['sizes']::text[])) FROM orders WHERE orders.id <= ? ORDER BY orders.id
