-- h2
SELECT orders.id FROM orders WHERE (orders.details)."color" IS NOT NULL ORDER BY orders.id
-- sqlite
SELECT orders.id FROM orders WHERE JSON_TYPE(orders.details, '$."color"') IS NOT NULL ORDER BY orders.id
-- postgresql
SELECT orders.id FROM orders WHERE jsonb_extract_path(orders.details, VARIADIC ARRAY['color']::text[]) IS NOT NULL ORDER BY orders.id
-- mariadb
SELECT orders.id FROM orders WHERE JSON_EXISTS(orders.details, '$."color"') ORDER BY orders.id
-- mysql
SELECT orders.id FROM orders WHERE JSON_CONTAINS_PATH(orders.details, 'one', '$."color"') ORDER BY orders.id
-- cockroachdb
SELECT orders.id FROM orders WHERE (orders.details #> ARRAY['color']::text[]) IS NOT NULL ORDER BY orders.id
