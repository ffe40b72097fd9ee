-- h2
refused: Containment of JSON is not supported by this database: compare the values of paths. [unsupported-construct]
-- sqlite
refused: Containment of JSON is not supported by this database: compare the values of paths. [unsupported-construct]
-- postgresql
SELECT orders.id FROM orders WHERE jsonb_extract_path(orders.details, VARIADIC ARRAY[]::text[]) @> CAST(? AS jsonb) ORDER BY orders.id
-- mariadb
SELECT orders.id FROM orders WHERE JSON_CONTAINS(orders.details, ?, '$') ORDER BY orders.id
-- mysql
SELECT orders.id FROM orders WHERE JSON_CONTAINS(orders.details, ?, '$') ORDER BY orders.id
-- cockroachdb
SELECT orders.id FROM orders WHERE (orders.details #> ARRAY[]::text[]) @> CAST(? AS jsonb) ORDER BY orders.id
