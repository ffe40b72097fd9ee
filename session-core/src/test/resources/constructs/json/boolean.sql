-- h2
SELECT CAST(NULLIF(CAST((orders.details)."gift" AS VARCHAR), 'null') AS BOOLEAN) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- sqlite
SELECT JSON_EXTRACT(orders.details, '$."gift"') FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- postgresql
SELECT CAST(jsonb_extract_path_text(orders.details, VARIADIC ARRAY['gift']::text[]) AS boolean) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- mariadb
SELECT (CASE JSON_EXTRACT(orders.details, '$."gift"') WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- mysql
SELECT (CASE JSON_EXTRACT(orders.details, '$."gift"') WHEN CAST('true' AS JSON) THEN TRUE WHEN CAST('false' AS JSON) THEN FALSE END) FROM orders WHERE orders.id <= ? ORDER BY orders.id
-- cockroachdb
SELECT CAST((orders.details #>> ARRAY['gift']::text[]) AS boolean) FROM orders WHERE orders.id <= ? ORDER BY orders.id
