-- h2
SELECT CAST(NULLIF(CAST((orders.details)."sizes"[2] AS VARCHAR), 'null') AS INTEGER) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- sqlite
SELECT CAST(JSON_EXTRACT(orders.details, '$."sizes"[1]') AS INTEGER) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- postgresql
SELECT CAST(jsonb_extract_path_text(orders.details, VARIADIC ARRAY['sizes', '1']::text[]) AS integer) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- mariadb
SELECT CAST(JSON_VALUE(orders.details, '$."sizes"[1]') AS SIGNED) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- mysql
SELECT CAST(JSON_UNQUOTE(NULLIF(JSON_EXTRACT(orders.details, '$."sizes"[1]'), CAST('null' AS JSON))) AS SIGNED) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- cockroachdb
SELECT CAST((orders.details #>> ARRAY['sizes', '1']::text[]) AS integer) FROM orders WHERE orders.id <= ? ORDER BY orders.id
