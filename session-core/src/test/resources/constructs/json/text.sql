-- h2
refused: The text of a JSON string is not supported by this database: compare asJson() with JSON. [unsupported-construct]
-- sqlite
SELECT orders.id, (CASE JSON_TYPE(orders.details, '$."color"') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE orders.details ->> '$."color"' END) FROM orders ORDER BY orders.id
-- postgresql
SELECT orders.id, jsonb_extract_path_text(orders.details, VARIADIC ARRAY['color']::text[]) FROM orders ORDER BY orders.id
-- mariadb
SELECT orders.id, (CASE JSON_EXTRACT(orders.details, '$."color"') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE JSON_VALUE(orders.details, '$."color"') END) FROM orders ORDER BY orders.id
-- mysql
SELECT orders.id, JSON_UNQUOTE(NULLIF(JSON_EXTRACT(orders.details, '$."color"'), CAST('null' AS JSON))) FROM orders ORDER BY orders.id
-- cockroachdb
SELECT orders.id, (orders.details #>> ARRAY['color']::text[]) FROM orders ORDER BY orders.id
