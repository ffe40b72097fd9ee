-- h2
SELECT CAST(NULLIF(CAST((orders.details)."box"."weight" AS VARCHAR), 'null') AS NUMERIC(38, 10)) FROM orders WHERE CAST(NULLIF(CAST((orders.details)."box"."weight" AS VARCHAR), 'null') AS NUMERIC(38, 10)) > ?
-- sqlite
SELECT CAST(JSON_EXTRACT(orders.details, '$."box"."weight"') AS REAL) FROM orders WHERE CAST(JSON_EXTRACT(orders.details, '$."box"."weight"') AS REAL) > ?
-- postgresql
SELECT CAST(jsonb_extract_path_text(orders.details, VARIADIC ARRAY['box', 'weight']::text[]) AS numeric(38, 10)) FROM orders WHERE CAST(jsonb_extract_path_text(orders.details, VARIADIC ARRAY['box', 'weight']::text[]) AS numeric(38, 10)) > ?
-- mariadb
SELECT CAST(JSON_VALUE(orders.details, '$."box"."weight"') AS DECIMAL(38, 10)) FROM orders WHERE CAST(JSON_VALUE(orders.details, '$."box"."weight"') AS DECIMAL(38, 10)) > ?
-- mysql
SELECT CAST(JSON_UNQUOTE(NULLIF(JSON_EXTRACT(orders.details, '$."box"."weight"'), CAST('null' AS JSON))) AS DECIMAL(38, 10)) FROM orders WHERE CAST(JSON_UNQUOTE(NULLIF(JSON_EXTRACT(orders.details, '$."box"."weight"'), CAST('null' AS JSON))) AS DECIMAL(38, 10)) > ?
-- cockroachdb
SELECT CAST((orders.details #>> ARRAY['box', 'weight']::text[]) AS numeric(38, 10)) FROM orders WHERE CAST((orders.details #>> ARRAY['box', 'weight']::text[]) AS numeric(38, 10)) > ?
