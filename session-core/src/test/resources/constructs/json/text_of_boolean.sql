-- h2
refused: The text of a JSON string is not supported by this database: compare asJson() with JSON. [unsupported-construct]
-- sqlite
SELECT (CASE JSON_TYPE(orders.details, '$."gift"') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE orders.details ->> '$."gift"' END) FROM orders WHERE orders.id = ?
-- postgresql
SELECT jsonb_extract_path_text(orders.details, VARIADIC ARRAY['gift']::text[]) FROM orders WHERE orders.id = ?
-- mariadb
SELECT (CASE JSON_EXTRACT(orders.details, '$."gift"') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE JSON_VALUE(orders.details, '$."gift"') END) FROM orders WHERE orders.id = ?
-- mysql
SELECT JSON_UNQUOTE(NULLIF(JSON_EXTRACT(orders.details, '$."gift"'), CAST('null' AS JSON))) FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT (orders.details #>> ARRAY['gift']::text[]) FROM orders WHERE orders.id = ?
