package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.CatalogQuery;
import dev.holdfast.dialect.CatalogTypes;
import dev.holdfast.dialect.SchemaBuilder;
import dev.holdfast.dialect.TypeText;
import dev.holdfast.schema.ForeignKey;
import dev.holdfast.schema.ReflectedColumn;
import dev.holdfast.schema.ReflectedForeignKey;
import dev.holdfast.schema.ReflectedIndex;
import dev.holdfast.schema.ReflectedSchema;
import dev.holdfast.type.SqlType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's catalog.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">PostgreSQL, System Catalogs</a>
 */
final class PostgresCatalog implements Catalog {
    /** The schema asked for, or the connection's own. */
    private static final String NAMESPACE =
            " JOIN pg_catalog.pg_namespace n ON n.oid = %s AND n.nspname = COALESCE(?, current_schema()) ";

    private static final String COLUMN_NAMES = """
            ARRAY(SELECT a.attname FROM unnest(%s) WITH ORDINALITY AS place (number, place) \
            JOIN pg_catalog.pg_attribute a ON a.attrelid = %s AND a.attnum = place.number ORDER BY place.place)::text[]""";

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return new CatalogQuery(connection).names("""
                SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname <> 'information_schema' \
                AND nspname NOT LIKE 'pg\\_%' ORDER BY 1""");
    }

    @Override
    public ReflectedSchema read(Connection connection, @Nullable String schema) throws SQLException {
        CatalogQuery query = new CatalogQuery(connection);
        List<@Nullable String> name = Collections.singletonList(schema);
        SchemaBuilder found = new SchemaBuilder(schema);
        tables(query, name, found);
        columns(query, name, found);
        constraints(query, name, found);
        indexes(query, name, found);
        sequences(query, name, found);
        enums(query, name, found);
        return found.build();
    }

    private static void tables(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        String sql = "SELECT c.relname, c.relkind IN ('v', 'm'), obj_description(c.oid, 'pg_class') FROM "
                + "pg_catalog.pg_class c" + NAMESPACE.formatted("c.relnamespace")
                + "WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') ORDER BY 1";
        query.forEach(sql, schema, row -> {
            if (row.getBoolean(2)) {
                found.view(row.getString(1), row.getString(3));
            } else {
                found.table(row.getString(1), row.getString(3));
            }
        });
    }

    /** A serial column counts by itself like an identity column, though its catalog says it by a default. */
    private static void columns(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        String sql = "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS type, "
                + "NOT a.attnotnull AS nullable, a.attgenerated <> '' AS computed, "
                + "pg_get_expr(d.adbin, d.adrelid) AS default, "
                + "a.attidentity <> '' OR (d.adbin IS NOT NULL AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' "
                + "AND pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) "
                + "IS NOT NULL) AS identity, col_description(c.oid, a.attnum) AS comment "
                + "FROM pg_catalog.pg_class c" + NAMESPACE.formatted("c.relnamespace")
                + "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
                + "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum "
                + "WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') ORDER BY c.relname, a.attnum";
        query.forEach(sql, schema, row -> found.column(row.getString("relname"), column(row)));
    }

    private static ReflectedColumn column(ResultSet row) throws SQLException {
        String type = row.getString("type");
        boolean computed = row.getBoolean("computed");
        boolean identity = row.getBoolean("identity");
        String value = row.getString("default");
        return new ReflectedColumn(
                row.getString("attname"),
                type(type),
                type,
                row.getBoolean("nullable"),
                computed || identity ? null : value,
                identity,
                computed ? value : null,
                row.getString("comment"));
    }

    private static SqlType<?> type(String text) {
        SqlType<?> known = CatalogTypes.find(TypeText.of(text));
        return known == null ? CatalogTypes.UNKNOWN : known;
    }

    private static void constraints(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        String sql = "SELECT c.relname, k.conname, k.contype, " + COLUMN_NAMES.formatted("k.conkey", "k.conrelid")
                + " AS columns, " + COLUMN_NAMES.formatted("k.confkey", "k.confrelid") + " AS referred_columns, "
                + "fn.nspname AS referred_schema, f.relname AS referred_table, fn.nspname = current_schema() AS own, "
                + "k.confdeltype, k.confupdtype, k.condeferrable, pg_get_expr(k.conbin, k.conrelid) AS condition "
                + "FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid"
                + NAMESPACE.formatted("c.relnamespace")
                + "LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid "
                + "LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace "
                + "WHERE k.contype IN ('p', 'u', 'f', 'c') ORDER BY c.relname, k.conname";
        query.forEach(sql, schema, row -> constraint(row, found));
    }

    private static void constraint(ResultSet row, SchemaBuilder found) throws SQLException {
        String table = row.getString("relname");
        String name = row.getString("conname");
        List<String> columns = CatalogQuery.texts(row, "columns");
        switch (row.getString("contype")) {
            case "p" -> found.primaryKey(table, name, columns);
            case "u" -> found.unique(table, name, columns);
            case "c" -> found.check(table, name, row.getString("condition"));
            default -> found.foreignKey(table, foreignKey(row, name, columns));
        }
    }

    private static ReflectedForeignKey foreignKey(ResultSet row, String name, List<String> columns)
            throws SQLException {
        return new ReflectedForeignKey(
                name,
                columns,
                row.getBoolean("own") ? null : row.getString("referred_schema"),
                row.getString("referred_table"),
                CatalogQuery.texts(row, "referred_columns"),
                action(row.getString("confdeltype")),
                action(row.getString("confupdtype")),
                row.getBoolean("condeferrable"));
    }

    private static ForeignKey.Action action(String code) {
        return switch (code) {
            case "r" -> ForeignKey.Action.RESTRICT;
            case "c" -> ForeignKey.Action.CASCADE;
            case "n" -> ForeignKey.Action.SET_NULL;
            case "d" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }

    /** Without those of constraints. */
    private static void indexes(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        String sql = "SELECT c.relname, ic.relname AS index, i.indisunique, am.amname, "
                + "pg_get_expr(i.indpred, i.indrelid, true) AS condition, "
                + "ARRAY(SELECT CASE WHEN i.indkey[k - 1] = 0 THEN pg_get_indexdef(i.indexrelid, k, true) "
                + "ELSE a.attname::text END FROM generate_series(1, i.indnkeyatts) AS k "
                + "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1] "
                + "ORDER BY k)::text[] AS parts, ARRAY(SELECT CASE WHEN i.indkey[k - 1] = 0 THEN 'e' ELSE 'c' END "
                + "|| CASE WHEN i.indoption[k - 1] & 1 = 1 THEN 'd' ELSE 'a' END "
                + "FROM generate_series(1, i.indnkeyatts) AS k ORDER BY k)::text[] AS kinds "
                + "FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid"
                + NAMESPACE.formatted("c.relnamespace")
                + "JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid JOIN pg_catalog.pg_am am ON am.oid = ic.relam "
                + "WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid "
                + "AND k.contype IN ('p', 'u', 'x')) ORDER BY c.relname, ic.relname";
        query.forEach(sql, schema, row -> found.index(row.getString("relname"), index(row)));
    }

    private static ReflectedIndex index(ResultSet row) throws SQLException {
        List<String> texts = CatalogQuery.texts(row, "parts");
        List<String> kinds = CatalogQuery.texts(row, "kinds");
        List<ReflectedIndex.Part> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            parts.add(new ReflectedIndex.Part(
                    texts.get(i), kinds.get(i).startsWith("e"), kinds.get(i).endsWith("d")));
        }
        String method = row.getString("amname");
        return new ReflectedIndex(
                row.getString("index"),
                parts,
                row.getBoolean("indisunique"),
                row.getString("condition"),
                method.equals("btree") ? null : method);
    }

    /** Without those that belong to columns. */
    private static void sequences(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        String sql = "SELECT c.relname, s.seqstart, s.seqincrement FROM pg_catalog.pg_sequence s "
                + "JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid" + NAMESPACE.formatted("c.relnamespace")
                + "WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid "
                + "AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')) ORDER BY 1";
        query.forEach(sql, schema, row -> found.sequence(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    private static void enums(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        String sql = "SELECT t.typname, ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e "
                + "WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)::text[] AS labels FROM pg_catalog.pg_type t"
                + NAMESPACE.formatted("t.typnamespace") + "WHERE t.typtype = 'e' ORDER BY 1";
        query.forEach(sql, schema, row -> found.enumeration(row.getString(1), CatalogQuery.texts(row, "labels")));
    }
}
