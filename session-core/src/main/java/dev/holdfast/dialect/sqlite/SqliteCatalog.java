package dev.holdfast.dialect.sqlite;

import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.CatalogQuery;
import dev.holdfast.dialect.CatalogTypes;
import dev.holdfast.dialect.KeyRows;
import dev.holdfast.dialect.SchemaBuilder;
import dev.holdfast.dialect.TypeText;
import dev.holdfast.schema.ReflectedColumn;
import dev.holdfast.schema.ReflectedForeignKey;
import dev.holdfast.schema.ReflectedIndex;
import dev.holdfast.schema.ReflectedSchema;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's catalog: its pragmas, and the text of statements where they say too little. A schema is an attached file.
 *
 * @see <a href="https://www.sqlite.org/pragma.html">SQLite, PRAGMA Statements</a>
 */
final class SqliteCatalog implements Catalog {
    private static final Pattern GENERATED = Pattern.compile("\\s*GENERATED ALWAYS$", Pattern.CASE_INSENSITIVE);

    /** In place of the name of a column referred to, where a foreign key names none. */
    private static final String PRIMARY_KEY = "";

    private final SqlSyntax syntax;

    SqliteCatalog(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public List<String> schemas(Connection connection) throws SQLException {
        return new CatalogQuery(connection)
                .names("SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY name");
    }

    @Override
    public ReflectedSchema read(Connection connection, @Nullable String schema) throws SQLException {
        return new Reading(new CatalogQuery(connection), schema, syntax).read();
    }

    /** One reading of one schema. */
    private static final class Reading {
        private final CatalogQuery query;
        private final String schema;
        private final String master;
        private final SchemaBuilder found;
        private final Map<String, SqliteTableSql> texts = new HashMap<>();
        private final Map<String, String> indexTexts = new HashMap<>();
        private final Map<String, Map<Integer, String>> primaryKeys = new TreeMap<>();

        Reading(CatalogQuery query, @Nullable String schema, SqlSyntax syntax) {
            this.query = query;
            this.schema = schema == null ? "main" : schema;
            this.master = syntax.identifier(this.schema) + ".sqlite_schema";
            this.found = new SchemaBuilder(schema);
        }

        ReflectedSchema read() throws SQLException {
            if (!query.names("SELECT name FROM pragma_database_list").contains(schema)) {
                return found.build();
            }
            statements();
            columns();
            primaryKeys.forEach((table, columns) ->
                    found.primaryKey(table, text(table).primaryKeyName(), List.copyOf(columns.values())));
            constraints();
            foreignKeys();
            indexes();
            return found.build();
        }

        private SqliteTableSql text(String table) {
            return texts.getOrDefault(table, SqliteTableSql.of(""));
        }

        private void statements() throws SQLException {
            String sql = "SELECT type, name, tbl_name, sql FROM " + master
                    + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
                    + " ORDER BY type = 'trigger', name";
            query.forEach(sql, List.of(), row -> {
                switch (row.getString(1)) {
                    case "table" -> table(row.getString(2), row.getString(4));
                    case "view" -> found.view(row.getString(2), null);
                    case "trigger" -> found.trigger(row.getString(3), row.getString(4));
                    default -> indexTexts.put(row.getString(2), row.getString(4));
                }
            });
        }

        private void table(String name, String sql) {
            found.table(name, null);
            texts.put(name, SqliteTableSql.of(sql));
        }

        private void columns() throws SQLException {
            query.forEach("""
                    SELECT t.name AS table_name, c.name, c.type, c."notnull", c.dflt_value, c.pk \
                    FROM pragma_table_list t JOIN pragma_table_xinfo(t.name, t.schema) c WHERE t.schema = ? \
                    AND c.hidden <> 1 AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.cid""", List.of(schema), this::column);
        }

        private void column(ResultSet row) throws SQLException {
            String table = row.getString(1);
            String name = row.getString(2);
            int key = row.getInt(6);
            String type = GENERATED.matcher(row.getString(3)).replaceFirst("");
            if (key > 0) {
                primaryKeys.computeIfAbsent(table, missing -> new TreeMap<>()).put(key, name);
            }
            found.column(
                    table,
                    new ReflectedColumn(
                            name,
                            type(type),
                            type,
                            !row.getBoolean(4) && key == 0,
                            row.getString(5),
                            key > 0 && (text(table).counts(name) || type.equalsIgnoreCase("INTEGER")),
                            text(table).computed(name),
                            null));
        }

        private void constraints() {
            texts.forEach((table, text) -> {
                text.uniques().forEach(unique -> found.unique(table, unique.name(), unique.content()));
                text.checks()
                        .forEach(check ->
                                found.check(table, check.name(), check.content().get(0)));
            });
        }

        private void foreignKeys() throws SQLException {
            KeyRows keys = new KeyRows();
            query.forEach(
                    """
                    SELECT t.name, k.id, k."table", k."from", k."to", k.on_delete, k.on_update FROM pragma_table_list t \
                    JOIN pragma_foreign_key_list(t.name, t.schema) k WHERE t.schema = ? ORDER BY t.name, k.id DESC, \
                    k.seq""",
                    List.of(schema),
                    row -> keys.add(
                            row.getString(1),
                            row.getString(2),
                            new KeyRows.Reference(null, row.getString(3), row.getString(6), row.getString(7)),
                            row.getString(4),
                            Objects.requireNonNullElse(row.getString(5), PRIMARY_KEY)));
            SchemaBuilder numbered = new SchemaBuilder(null);
            texts.keySet().forEach(table -> numbered.table(table, null));
            keys.addTo(numbered);
            numbered.build().tables().forEach(table -> named(table.name(), table.foreignKeys()));
        }

        /** The keys come in the order of their definition, and so do the names in the text. */
        private void named(String table, List<ReflectedForeignKey> keys) {
            List<SqliteTableSql.ForeignKeyText> said = text(table).foreignKeys();
            for (int i = 0; i < keys.size(); i++) {
                ReflectedForeignKey key = keys.get(i);
                found.foreignKey(
                        table,
                        new ReflectedForeignKey(
                                said.get(i).name(),
                                key.columns(),
                                null,
                                key.referredTable(),
                                key.referredColumns().contains(PRIMARY_KEY) ? primaryKeyOf(key) : key.referredColumns(),
                                key.onDelete(),
                                key.onUpdate(),
                                said.get(i).deferrable()));
            }
        }

        private List<String> primaryKeyOf(ReflectedForeignKey key) {
            return List.copyOf(
                    primaryKeys.getOrDefault(key.referredTable(), Map.of()).values());
        }

        private void indexes() throws SQLException {
            Map<String, List<ReflectedIndex.Part>> parts = new TreeMap<>();
            Map<String, String> tables = new HashMap<>();
            Map<String, Boolean> unique = new HashMap<>();
            query.forEach("""
                    SELECT t.name, i.name, i."unique", x.seqno, x.name, x."desc" FROM pragma_table_list t \
                    JOIN pragma_index_list(t.name, t.schema) i JOIN pragma_index_xinfo(i.name, t.schema) x \
                    WHERE t.schema = ? AND i.origin = 'c' AND x.key = 1 ORDER BY i.name, x.seqno""", List.of(schema), row -> {
                String index = row.getString(2);
                tables.put(index, row.getString(1));
                unique.put(index, row.getBoolean(3));
                parts.computeIfAbsent(index, missing -> new ArrayList<>())
                        .add(part(index, row.getInt(4), row.getString(5), row.getBoolean(6)));
            });
            parts.forEach((name, columns) -> found.index(
                    tables.getOrDefault(name, ""),
                    new ReflectedIndex(name, columns, unique.getOrDefault(name, false), where(name), null)));
        }

        private ReflectedIndex.Part part(String index, int number, @Nullable String column, boolean descending) {
            if (column != null) {
                return new ReflectedIndex.Part(column, false, descending);
            }
            List<String> expression = SqliteTokens.parts(brackets(index)).get(number);
            return new ReflectedIndex.Part(withoutOrder(expression), true, descending);
        }

        private static String withoutOrder(List<String> expression) {
            String last = SqliteTokens.upper(expression.get(expression.size() - 1));
            boolean ordered = last.equals("ASC") || last.equals("DESC");
            return String.join(" ", ordered ? expression.subList(0, expression.size() - 1) : expression);
        }

        private String brackets(String index) {
            return SqliteTokens.of(indexTexts.getOrDefault(index, "()")).stream()
                    .filter(SqliteTokens::isBrackets)
                    .findFirst()
                    .orElse("()");
        }

        private @Nullable String where(String index) {
            List<String> tokens = SqliteTokens.of(indexTexts.getOrDefault(index, ""));
            for (int i = 0; i < tokens.size(); i++) {
                if (SqliteTokens.upper(tokens.get(i)).equals("WHERE")) {
                    return String.join(" ", tokens.subList(i + 1, tokens.size()));
                }
            }
            return null;
        }
    }

    /** By the name, or else by the affinity that SQLite takes from it. */
    private static SqlType<?> type(String declared) {
        TypeText text = TypeText.of(declared);
        if (text.name().equals("integer")) {
            return SqlTypes.BIGINT; // a number of 64 bits
        } else if (text.name().equals("decimal_blob")) {
            return SqlTypes.DECIMAL;
        }
        SqlType<?> known = CatalogTypes.find(text);
        return known == null ? byAffinity(text.name()) : known;
    }

    /** https://www.sqlite.org/datatype3.html#determination_of_column_affinity. */
    private static SqlType<?> byAffinity(String name) {
        if (name.contains("int")) {
            return SqlTypes.BIGINT;
        } else if (name.contains("char") || name.contains("clob") || name.contains("text")) {
            return SqlTypes.TEXT;
        } else if (name.contains("blob")) {
            return SqlTypes.BYTES;
        } else if (name.contains("real") || name.contains("floa") || name.contains("doub")) {
            return SqlTypes.DOUBLE;
        }
        return CatalogTypes.UNKNOWN;
    }
}
