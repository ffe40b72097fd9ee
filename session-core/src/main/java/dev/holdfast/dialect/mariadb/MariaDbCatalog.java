package dev.holdfast.dialect.mariadb;

import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.CatalogQuery;
import dev.holdfast.dialect.CatalogTypes;
import dev.holdfast.dialect.KeyRows;
import dev.holdfast.dialect.SchemaBuilder;
import dev.holdfast.dialect.TypeText;
import dev.holdfast.schema.ReflectedColumn;
import dev.holdfast.schema.ReflectedIndex;
import dev.holdfast.schema.ReflectedSchema;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's catalog. A schema is a database of the server.
 *
 * @see <a href="https://mariadb.com/kb/en/information-schema-tables/">MariaDB, Information Schema Tables</a>
 */
final class MariaDbCatalog implements Catalog {
    private static final String IN_SCHEMA = " = COALESCE(?, DATABASE()) ";

    private final SqlSyntax syntax;

    MariaDbCatalog(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return new CatalogQuery(connection).names("""
                SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN \
                ('information_schema', 'performance_schema', 'mysql', 'sys') ORDER BY 1""");
    }

    @Override
    public ReflectedSchema read(Connection connection, @Nullable String schema) throws SQLException {
        CatalogQuery query = new CatalogQuery(connection);
        List<@Nullable String> name = Collections.singletonList(schema);
        SchemaBuilder found = new SchemaBuilder(schema);
        List<String> sequences = tables(query, name, found);
        columns(query, name, found);
        keys(query, name, found);
        checks(query, name, found);
        indexes(query, name, found);
        sequences(query, schema, sequences, found);
        return found.build();
    }

    /** @return the names of the sequences, which are tables of a kind */
    private static List<String> tables(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        List<String> sequences = new ArrayList<>();
        query.forEach("""
                SELECT table_name, table_type, table_comment FROM information_schema.tables \
                WHERE table_schema%sORDER BY table_name""".formatted(IN_SCHEMA), schema, row -> {
            switch (row.getString(2)) {
                case "BASE TABLE" -> found.table(row.getString(1), row.getString(3));
                case "VIEW" -> found.view(row.getString(1), null); // the comment of every view is VIEW
                case "SEQUENCE" -> sequences.add(row.getString(1));
                default -> {} // of the system
            }
        });
        return sequences;
    }

    private static void columns(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        query.forEach("""
                SELECT table_name, column_name, column_type, is_nullable, column_default, extra, \
                generation_expression, column_comment FROM information_schema.columns \
                WHERE table_schema%sORDER BY table_name, ordinal_position""".formatted(IN_SCHEMA), schema, row -> found.column(row.getString("table_name"), column(row)));
    }

    private static ReflectedColumn column(ResultSet row) throws SQLException {
        String type = row.getString("column_type");
        String value = row.getString("column_default");
        return new ReflectedColumn(
                row.getString("column_name"),
                type(TypeText.of(type)),
                type,
                row.getString("is_nullable").equals("YES"),
                "NULL".equals(value) ? null : value,
                row.getString("extra").contains("auto_increment"),
                SchemaBuilder.blankIsNull(row.getString("generation_expression")),
                SchemaBuilder.blankIsNull(row.getString("column_comment")));
    }

    private static SqlType<?> type(TypeText text) {
        if (text.name().equals("tinyint") && text.size(0, 0) == 1) {
            return SqlTypes.BOOLEAN;
        }
        SqlType<?> known = CatalogTypes.find(text);
        return known == null ? CatalogTypes.UNKNOWN : known;
    }

    private static void keys(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        KeyRows keys = new KeyRows();
        query.forEach("""
                SELECT k.table_name, k.constraint_name, tc.constraint_type, k.column_name, r.delete_rule, \
                r.update_rule, k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name, \
                DATABASE() AS own FROM information_schema.key_column_usage k \
                JOIN information_schema.table_constraints tc ON tc.constraint_schema = k.constraint_schema \
                AND tc.table_name = k.table_name AND tc.constraint_name = k.constraint_name \
                LEFT JOIN information_schema.referential_constraints r ON r.constraint_schema = k.constraint_schema \
                AND r.table_name = k.table_name AND r.constraint_name = k.constraint_name \
                WHERE k.table_schema%sORDER BY k.table_name, k.constraint_name, k.ordinal_position""".formatted(IN_SCHEMA), schema, row -> key(row, keys));
        keys.addTo(found);
    }

    private static void key(ResultSet row, KeyRows keys) throws SQLException {
        String table = row.getString("table_name");
        String name = row.getString("constraint_name");
        String column = row.getString("column_name");
        if (!row.getString("constraint_type").equals("FOREIGN KEY")) {
            keys.add(table, name, row.getString("constraint_type"), column);
            return;
        }
        String schema = row.getString("referenced_table_schema");
        KeyRows.Reference reference = new KeyRows.Reference(
                schema.equals(row.getString("own")) ? null : schema,
                row.getString("referenced_table_name"),
                row.getString("delete_rule"),
                row.getString("update_rule"));
        keys.add(table, name, reference, column, row.getString("referenced_column_name"));
    }

    /** Without that of a JSON column, which is part of its type. */
    private static void checks(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        query.forEach("""
                SELECT table_name, constraint_name, check_clause FROM information_schema.check_constraints \
                WHERE constraint_schema%sORDER BY 1, 2""".formatted(IN_SCHEMA), schema, row -> {
            String name = row.getString(2);
            String sql = row.getString(3);
            if (!sql.equals("json_valid(`" + name + "`)")) {
                found.check(row.getString(1), name, sql);
            }
        });
    }

    /** Those that allow equal rows; the others are unique constraints. */
    private static void indexes(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found)
            throws SQLException {
        Map<List<String>, List<ReflectedIndex.Part>> parts = new LinkedHashMap<>();
        query.forEach(
                """
                SELECT table_name, index_name, index_type, column_name, collation FROM information_schema.statistics \
                WHERE non_unique = 1 AND table_schema%sORDER BY table_name, index_name, seq_in_index""".formatted(IN_SCHEMA),
                schema,
                row -> parts.computeIfAbsent(
                                List.of(row.getString(1), row.getString(2), row.getString(3)),
                                index -> new ArrayList<>())
                        .add(new ReflectedIndex.Part(row.getString(4), false, "D".equals(row.getString(5)))));
        parts.forEach((index, columns) -> {
            String method = index.get(2).equals("BTREE") ? null : index.get(2).toLowerCase(Locale.ROOT);
            found.index(index.get(0), new ReflectedIndex(index.get(1), columns, false, null, method));
        });
    }

    private void sequences(CatalogQuery query, @Nullable String schema, List<String> sequences, SchemaBuilder found)
            throws SQLException {
        if (sequences.isEmpty()) {
            return;
        }
        String prefix = schema == null ? "" : syntax.identifier(schema) + ".";
        String sql = sequences.stream()
                .map(name -> "SELECT " + syntax.textLiteral(name) + ", start_value, increment FROM " + prefix
                        + syntax.identifier(name))
                .collect(Collectors.joining(" UNION ALL "));
        query.forEach(sql, List.of(), row -> found.sequence(row.getString(1), row.getLong(2), row.getLong(3)));
    }
}
