package dev.holdfast.traces;

import dev.holdfast.junit.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database with the tables of one family. One thread at a time. */
final class TraceDatabase implements AutoCloseable {
    private final DatabaseKind kind;
    private final FamilySchema schema;
    private final boolean generatedKeys;
    private final DatabaseAddress address;
    private final Connection own;
    private final String allRows;
    private final Map<Connection, PreparedStatement> readers = new HashMap<>();
    private final Map<String, Long> highestKeys = new HashMap<>();

    private TraceDatabase(DatabaseKind kind, Family family, boolean generatedKeys) throws SQLException {
        this.kind = kind;
        this.schema = family.schema();
        this.generatedKeys = generatedKeys;
        this.address = kind.fresh("traces_" + family.name() + (generatedKeys ? "_generated" : "_assigned"));
        this.own = connect();
        this.allRows = allRowsQuery();
    }

    /** Makes a new database with the family's tables. */
    static TraceDatabase create(DatabaseKind kind, Family family, boolean generatedKeys) throws SQLException {
        TraceDatabase database = new TraceDatabase(kind, family, generatedKeys);
        database.createTables();
        return database;
    }

    private void createTables() throws SQLException {
        List<String> later = new ArrayList<>();
        List<String> known = new ArrayList<>();
        try (Statement statement = own.createStatement()) {
            for (TableSchema table : schema.tables()) {
                known.add(table.name());
                if (generatedKeys && table.hasSurrogateKey()) {
                    for (String before : kind.before(table)) {
                        statement.execute(before);
                    }
                }
                statement.execute(ddl(table, known, later));
            }
            for (String foreignKey : later) {
                statement.execute(foreignKey);
            }
        }
    }

    private String ddl(TableSchema table, List<String> known, List<String> later) {
        String ddl = table.ddl().replace("{id}", generatedKeys ? kind.generatedKey(table) : kind.assignedKey());
        for (TableSchema.Column column : table.columns()) {
            String referred = column.references();
            if (referred != null && !known.contains(referred) && !kind.toleratesForwardReferences()) {
                String clause = " REFERENCES " + referred + " (id)";
                later.add("ALTER TABLE " + table.name() + " ADD FOREIGN KEY (" + column.name() + ")" + clause);
                ddl = ddl.replace(clause, "");
            }
        }
        return ddl;
    }

    DatabaseKind kind() {
        return kind;
    }

    /** A new connection. */
    Connection connect() throws SQLException {
        Connection connection = address.connect();
        kind.prepare(connection);
        return connection;
    }

    /** Empties all tables. */
    void clean() throws SQLException {
        try (Statement statement = own.createStatement()) {
            List<TableSchema> tables = schema.tables();
            for (TableSchema table : tables) {
                for (TableSchema.Column column : table.columns()) {
                    if (column.references() != null
                            && !column.required()
                            && !table.key().contains(table.columns().indexOf(column))) {
                        statement.addBatch("UPDATE " + table.name() + " SET " + column.name() + " = NULL");
                    }
                }
            }
            for (int i = tables.size() - 1; i >= 0; i--) {
                statement.addBatch("DELETE FROM " + tables.get(i).name());
            }
            statement.executeBatch();
        }
    }

    /**
     * All rows of all tables.
     *
     * @param shared the connection of a session that is in a transaction; null for what is committed
     */
    Map<String, List<List<@Nullable Object>>> rows(@Nullable Connection shared) throws SQLException {
        Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
        List<TableSchema> tables = schema.tables();
        tables.forEach(table -> rows.put(table.name(), new ArrayList<>()));
        try (ResultSet found = reader(shared == null ? own : shared).executeQuery()) {
            while (found.next()) {
                TableSchema table = tables.get(found.getInt(1));
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    String value = found.getString(i + 2);
                    row.add(value != null && table.columns().get(i).number() ? (Object) Long.valueOf(value) : value);
                }
                rows.get(table.name()).add(row);
            }
        }
        tables.forEach(table -> rows.get(table.name()).sort(table.byKey()));
        rememberKeys(rows);
        return rows;
    }

    private PreparedStatement reader(Connection connection) throws SQLException {
        PreparedStatement reader = readers.get(connection);
        if (reader == null) {
            reader = connection.prepareStatement(allRows);
            readers.put(connection, reader);
        }
        return reader;
    }

    private String allRowsQuery() {
        int width = schema.tables().stream()
                .mapToInt(table -> table.columns().size())
                .max()
                .orElse(0);
        StringBuilder query = new StringBuilder();
        List<TableSchema> tables = schema.tables();
        for (int t = 0; t < tables.size(); t++) {
            query.append(t == 0 ? "SELECT " : " UNION ALL SELECT ").append(t);
            for (int c = 0; c < width; c++) {
                List<TableSchema.Column> columns = tables.get(t).columns();
                query.append(", CAST(")
                        .append(c < columns.size() ? columns.get(c).name() : "NULL");
                query.append(" AS ").append(kind.textType()).append(')');
            }
            query.append(" FROM ").append(tables.get(t).name());
        }
        return query.toString();
    }

    private void rememberKeys(Map<String, List<List<@Nullable Object>>> rows) {
        for (TableSchema table : schema.tables()) {
            List<List<@Nullable Object>> own = rows.get(table.name());
            if (table.hasSurrogateKey() && !own.isEmpty()) {
                noteKey(table.name(), (Long) own.get(own.size() - 1).get(0));
            }
        }
    }

    /** Notes that a generated key has been seen. */
    void noteKey(String table, @Nullable Long key) {
        if (key != null) {
            highestKeys.merge(table, key, Math::max);
        }
    }

    /** Makes sure that numbers which a rollback took away do not come back. */
    void keepNumbers(@Nullable Connection shared) throws SQLException {
        if (generatedKeys) {
            for (Map.Entry<String, Long> highest : highestKeys.entrySet()) {
                kind.keepNumbers(schema.table(highest.getKey()), highest.getValue(), shared == null ? own : shared);
            }
        }
    }

    /** Takes a key that no row has had or will get. */
    long takeKey(String table, @Nullable Connection shared) throws SQLException {
        keepNumbers(shared);
        long key = kind.takeKey(schema.table(table), own, shared == null ? own : shared);
        noteKey(table, key);
        return key;
    }

    @Override
    public void close() throws SQLException {
        own.close();
    }
}
