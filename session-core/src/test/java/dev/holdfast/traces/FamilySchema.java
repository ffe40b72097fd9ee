package dev.holdfast.traces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables of a model family, read from the DDL of the traces' README. Immutable. */
final class FamilySchema {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("PRIMARY KEY \\(([\\w, ]+)\\)");
    private static final Pattern COLUMN = Pattern.compile("(\\w+) (\\S+)(.*)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("REFERENCES (\\w+) \\((\\w+)\\)");

    private final Map<String, TableSchema> tables = new LinkedHashMap<>();

    private FamilySchema() {}

    /** The schema of a family, from the class path. */
    static FamilySchema of(String family) {
        String file = "/traces/" + family + ".sql";
        try (InputStream in = FamilySchema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such family: " + family + ", looked for " + file);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FamilySchema parse(String ddl) {
        FamilySchema schema = new FamilySchema();
        for (String statement : ddl.split(";")) {
            if (!statement.isBlank()) {
                TableSchema table = parseTable(statement.strip());
                schema.tables.put(table.name(), table);
            }
        }
        return schema;
    }

    private static TableSchema parseTable(String ddl) {
        Matcher matcher = TABLE.matcher(ddl);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a CREATE TABLE: " + ddl);
        }
        List<TableSchema.Column> columns = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (String line : matcher.group(2).split(",\\s*\n")) {
            Matcher tableKey = KEY.matcher(line.strip());
            if (tableKey.matches()) {
                key.addAll(List.of(tableKey.group(1).split(", ")));
            } else {
                TableSchema.Column column = parseColumn(line.strip());
                columns.add(column);
                if (column.surrogate() || line.contains("PRIMARY KEY")) {
                    key.add(column.name());
                }
            }
        }
        List<String> names = columns.stream().map(TableSchema.Column::name).toList();
        return new TableSchema(
                matcher.group(1), ddl, columns, key.stream().map(names::indexOf).toList());
    }

    private static TableSchema.Column parseColumn(String line) {
        Matcher matcher = COLUMN.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a column: " + line);
        }
        boolean surrogate = matcher.group(2).equals("{id}");
        Matcher reference = REFERENCE.matcher(matcher.group(3));
        return new TableSchema.Column(
                matcher.group(1),
                surrogate || matcher.group(2).equals("INTEGER"),
                matcher.group(3).contains("NOT NULL"),
                surrogate,
                reference.find() ? reference.group(1) : null);
    }

    List<TableSchema> tables() {
        return List.copyOf(tables.values());
    }

    TableSchema table(String name) {
        TableSchema table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name + ", only " + tables.keySet());
        }
        return table;
    }

    /** The table whose surrogate keys a column holds, its own or another; null if it holds none. */
    @Nullable
    String keyTable(String table, String column) {
        TableSchema.Column found = table(table).find(column);
        if (found == null) {
            return null;
        }
        if (found.surrogate()) {
            return table;
        }
        if (found.references() == null) {
            return null;
        }
        TableSchema referred = table(found.references());
        return referred.key().size() == 1
                ? keyTable(
                        referred.name(),
                        referred.columns().get(referred.key().get(0)).name())
                : null;
    }
}
