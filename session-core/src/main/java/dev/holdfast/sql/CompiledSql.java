package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A statement as text for one database, without values. Immutable, thread-safe. */
public final class CompiledSql {
    private final StatementKind kind;
    private final SchemaText text;
    private final List<Marker> markers;
    private final List<ResultColumn> columns;
    private final List<Integer> firstColumns;
    private final List<String> tables;
    private final UnaryOperator<SqlType<?>> adapt;
    private final Binding binding;
    private final Map<SchemaMap, CompiledSql> translated = new ConcurrentHashMap<>();

    /**
     * @param text cut where lists of values go: one piece more than there are list markers
     * @param firstColumns for each item of the SELECT list its first column
     * @param adapt the type as this database stores it, for values whose type is known only when they are bound
     */
    CompiledSql(
            StatementKind kind,
            SchemaText text,
            List<Marker> markers,
            List<ResultColumn> columns,
            List<Integer> firstColumns,
            List<String> tables,
            UnaryOperator<SqlType<?>> adapt) {
        this.kind = kind;
        this.text = text;
        this.markers = List.copyOf(markers);
        this.columns = List.copyOf(columns);
        this.firstColumns = List.copyOf(firstColumns);
        this.tables = List.copyOf(tables);
        this.adapt = adapt;
        this.binding = new Binding(text.pieces(), this.markers, adapt);
    }

    /** The text; lists of values with one marker. */
    public String sql() {
        return binding.sql();
    }

    /**
     * This statement in other schemas, without compiling it again (CN-12). What comes of it stays in its schemas.
     *
     * @param schemas made for a bounded number of tenants: what comes of each is kept
     */
    public CompiledSql in(SchemaMap schemas) {
        if (schemas.isEmpty() || text.marks().isEmpty()) {
            return this;
        }
        return translated.computeIfAbsent(
                schemas, map -> new CompiledSql(kind, text.in(map), markers, columns, firstColumns, tables, adapt));
    }

    public StatementKind kind() {
        return kind;
    }

    /** One for each {@code ?} in JDBC order; a list counts as one. */
    public List<Marker> markers() {
        return markers;
    }

    /** Whether the text depends on how many values lists have. */
    public boolean expands() {
        return text.pieces().size() > 1;
    }

    /** What a row has; empty for statements without rows and for text that declares none. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /** For each item of the statement's {@link Statement#items()} its first column; an entity has several. */
    public List<Integer> firstColumns() {
        return firstColumns;
    }

    /** The names of the tables it touches, the main one first; empty for text. */
    public List<String> tables() {
        return tables;
    }

    /**
     * The values to send.
     *
     * @param literals of the statement that is executed, which need not be the one that was compiled: equal keys suffice
     * @param parameters by name
     * @throws dev.holdfast.error.StatementException if a parameter has no value
     */
    public BoundSql bind(
            List<? extends @Nullable Object> literals, Map<String, ? extends @Nullable Object> parameters) {
        return binding.bind(literals, parameters);
    }

    /** The values of a statement without open parameters. */
    public BoundSql bind(Statement statement) {
        return binding.bind(statement.literals(), Collections.emptyMap());
    }

    public BoundSql bind(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return binding.bind(statement.literals(), parameters);
    }

    @Override
    public String toString() {
        return sql();
    }
}
