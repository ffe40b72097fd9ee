-- h2
SELECT CAST(NULLIF(CAST((JSON_OBJECT('it''s': orders.quantity))."it's" AS VARCHAR), 'null') AS INTEGER) FROM orders WHERE orders.id = ?
-- sqlite
SELECT CAST(JSON_EXTRACT(JSON_OBJECT('it''s', orders.quantity), '$."it''s"') AS INTEGER) FROM orders WHERE orders.id = ?
-- postgresql
SELECT CAST(jsonb_extract_path_text(jsonb_build_object('it''s', orders.quantity), VARIADIC ARRAY['it''s']::text[]) AS integer) FROM orders WHERE orders.id = ?
-- mariadb
SELECT CAST(JSON_VALUE(JSON_OBJECT('it''s', orders.quantity), '$."it''s"') AS SIGNED) FROM orders WHERE orders.id = ?
-- mysql
SELECT CAST(JSON_UNQUOTE(NULLIF(JSON_EXTRACT(JSON_OBJECT('it''s', orders.quantity), '$."it''s"'), CAST('null' AS JSON))) AS SIGNED) FROM orders WHERE orders.id = ?
-- cockroachdb
SELECT CAST((jsonb_build_object('it''s', orders.quantity) #>> ARRAY['it''s']::text[]) AS integer) FROM orders WHERE orders.id = ?
