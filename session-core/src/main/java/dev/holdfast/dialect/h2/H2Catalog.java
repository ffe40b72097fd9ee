package dev.holdfast.dialect.h2;

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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * H2's catalog. What was created without quotes is stored in upper case and named in lower case.
 *
 * @see <a href="https://h2database.com/html/systemtables.html">H2, System Tables</a>
 */
final class H2Catalog implements Catalog {
    private static final String IN_SCHEMA = " = COALESCE(CAST(? AS VARCHAR), SCHEMA()) ";

    private final SqlSyntax syntax;

    H2Catalog(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return new CatalogQuery(connection)
                        .names(
                                "SELECT schema_name FROM information_schema.schemata WHERE schema_name <> 'INFORMATION_SCHEMA'")
                        .stream()
                        .map(this::named)
                        .sorted()
                        .toList();
    }

    @Override
    public ReflectedSchema read(Connection connection, @Nullable String schema) throws SQLException {
        CatalogQuery query = new CatalogQuery(connection);
        List<@Nullable String> stored = Collections.singletonList(schema == null ? null : stored(schema));
        SchemaBuilder found = new SchemaBuilder(schema);
        tables(query, stored, found);
        columns(query, stored, found);
        keys(query, stored, found);
        checks(query, stored, found);
        indexes(query, stored, found);
        sequences(query, stored, found);
        return found.build();
    }

    /** How a stored name is written in a model. */
    private String named(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        return stored.equals(stored.toUpperCase(Locale.ROOT)) && !isQuoted(lower) ? lower : stored;
    }

    private String stored(String name) {
        return isQuoted(name) ? name : name.toUpperCase(Locale.ROOT);
    }

    private boolean isQuoted(String name) {
        return syntax.identifier(name).startsWith("\"");
    }

    private void tables(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found) throws SQLException {
        query.forEach("""
                SELECT table_name, table_type, remarks FROM information_schema.tables \
                WHERE table_schema%sORDER BY table_name""".formatted(IN_SCHEMA), schema, row -> {
            String name = named(row.getString(1));
            switch (row.getString(2)) {
                case "BASE TABLE" -> found.table(name, row.getString(3));
                case "VIEW" -> found.view(name, row.getString(3));
                default -> {} // temporary ones
            }
        });
    }

    private void columns(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found) throws SQLException {
        query.forEach(
                """
                SELECT table_name, column_name, DATA_TYPE_SQL(table_schema, table_name, 'TABLE', dtd_identifier) \
                AS type, is_nullable, column_default, is_identity, generation_expression, remarks \
                FROM information_schema.columns WHERE table_schema%sORDER BY table_name, ordinal_position""".formatted(IN_SCHEMA), schema, row -> found.column(named(row.getString("table_name")), column(row)));
    }

    private ReflectedColumn column(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return new ReflectedColumn(
                named(row.getString("column_name")),
                type(type),
                type,
                row.getString("is_nullable").equals("YES"),
                row.getString("column_default"),
                row.getString("is_identity").equals("YES"),
                row.getString("generation_expression"),
                SchemaBuilder.blankIsNull(row.getString("remarks")));
    }

    private static SqlType<?> type(String text) {
        SqlType<?> known = CatalogTypes.find(TypeText.of(text));
        return known == null ? CatalogTypes.UNKNOWN : known;
    }

    private void keys(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found) throws SQLException {
        KeyRows keys = new KeyRows();
        query.forEach("""
                SELECT tc.table_name, tc.constraint_name, tc.constraint_type, k.column_name, r.delete_rule, \
                r.update_rule, u.table_schema AS referred_schema, u.table_name AS referred_table, \
                u.column_name AS referred_column, SCHEMA() AS own FROM information_schema.table_constraints tc \
                JOIN information_schema.key_column_usage k ON k.constraint_schema = tc.constraint_schema \
                AND k.constraint_name = tc.constraint_name \
                LEFT JOIN information_schema.referential_constraints r ON r.constraint_schema = tc.constraint_schema \
                AND r.constraint_name = tc.constraint_name \
                LEFT JOIN information_schema.key_column_usage u ON u.constraint_schema = r.unique_constraint_schema \
                AND u.constraint_name = r.unique_constraint_name AND u.ordinal_position = \
                k.position_in_unique_constraint WHERE tc.table_schema%s\
                ORDER BY tc.table_name, tc.constraint_name, k.ordinal_position""".formatted(IN_SCHEMA), schema, row -> key(row, keys));
        keys.addTo(found);
    }

    private void key(ResultSet row, KeyRows keys) throws SQLException {
        String table = named(row.getString("table_name"));
        String name = named(row.getString("constraint_name"));
        String column = named(row.getString("column_name"));
        if (!row.getString("constraint_type").equals("FOREIGN KEY")) {
            keys.add(table, name, row.getString("constraint_type"), column);
            return;
        }
        String referredSchema = row.getString("referred_schema");
        KeyRows.Reference reference = new KeyRows.Reference(
                referredSchema.equals(row.getString("own")) ? null : named(referredSchema),
                named(row.getString("referred_table")),
                row.getString("delete_rule"),
                row.getString("update_rule"));
        keys.add(table, name, reference, column, named(row.getString("referred_column")));
    }

    private void checks(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found) throws SQLException {
        query.forEach(
                """
                SELECT tc.table_name, tc.constraint_name, c.check_clause FROM information_schema.table_constraints tc \
                JOIN information_schema.check_constraints c ON c.constraint_schema = tc.constraint_schema \
                AND c.constraint_name = tc.constraint_name WHERE tc.table_schema%sORDER BY 1, 2""".formatted(IN_SCHEMA),
                schema,
                row -> found.check(named(row.getString(1)), named(row.getString(2)), row.getString(3)));
    }

    /** Without those of constraints. */
    private void indexes(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found) throws SQLException {
        Map<String, Map<String, List<ReflectedIndex.Part>>> parts = new LinkedHashMap<>();
        Map<String, Boolean> unique = new LinkedHashMap<>();
        query.forEach("""
                SELECT c.table_name, c.index_name, c.column_name, c.is_unique, c.ordering_specification \
                FROM information_schema.index_columns c JOIN information_schema.indexes i \
                ON i.index_schema = c.index_schema AND i.index_name = c.index_name AND i.is_generated = FALSE \
                WHERE c.table_schema%sORDER BY c.table_name, c.index_name, c.ordinal_position""".formatted(IN_SCHEMA), schema, row -> {
            String index = named(row.getString(2));
            unique.put(index, row.getBoolean(4));
            parts.computeIfAbsent(named(row.getString(1)), table -> new LinkedHashMap<>())
                    .computeIfAbsent(index, name -> new ArrayList<>())
                    .add(new ReflectedIndex.Part(named(row.getString(3)), false, "DESC".equals(row.getString(5))));
        });
        parts.forEach((table, indexes) -> indexes.forEach((name, columns) ->
                found.index(table, new ReflectedIndex(name, columns, unique.getOrDefault(name, false), null, null))));
    }

    private void sequences(CatalogQuery query, List<@Nullable String> schema, SchemaBuilder found) throws SQLException {
        query.forEach(
                """
                SELECT sequence_name, start_value, increment FROM information_schema.sequences \
                WHERE sequence_schema%sORDER BY 1""".formatted(IN_SCHEMA),
                schema,
                row -> found.sequence(named(row.getString(1)), row.getLong(2), row.getLong(3)));
    }
}
