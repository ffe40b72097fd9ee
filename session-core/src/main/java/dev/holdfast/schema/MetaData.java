package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoSuchTableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables that know each other by name. Filled on one thread, then safe to read from many.
 *
 * <pre>{@code
 * MetaData metaData = new MetaData();
 * Table artist = metaData.define("artist", t -> {
 *     t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
 *     t.column("name", SqlTypes.varchar(120), c -> c.notNull());
 * });
 * metaData.createAll(engine);
 * }</pre>
 */
public final class MetaData {
    private final NamingConvention naming;
    private final Map<TableKey, Table> tables = new LinkedHashMap<>();
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();

    private record TableKey(@Nullable String schema, String name) {}

    /** Constraints without a name get one by {@link NamingConvention#STANDARD}. */
    public MetaData() {
        this(NamingConvention.STANDARD);
    }

    public MetaData(NamingConvention naming) {
        this.naming = naming;
    }

    public NamingConvention naming() {
        return naming;
    }

    /** Defines a table in the connection's own schema. */
    public Table define(String name, Consumer<TableSpec> description) {
        return define(null, name, description);
    }

    /**
     * Defines a table.
     *
     * @throws InvalidRequestException if there is a table of that name (SC-01)
     */
    public Table define(@Nullable String schema, String name, Consumer<TableSpec> description) {
        Table table = new Table(this, schema, Names.checked(name));
        if (tables.putIfAbsent(new TableKey(schema, name), table) != null) {
            throw new InvalidRequestException(
                    "Table %s is defined already; use extend to add to it. [table-defined-twice]".formatted(table));
        }
        return extend(table, description);
    }

    /** Adds columns and constraints to a table of this object. */
    public Table extend(Table table, Consumer<TableSpec> description) {
        if (table.metaData() != this) {
            throw new InvalidRequestException("Table %s belongs to another MetaData. [foreign-table]".formatted(table));
        }
        description.accept(new TableSpec(table));
        return table;
    }

    /**
     * The table of that name.
     *
     * @param name with schema and point before it for a table outside the connection's own schema
     * @throws NoSuchTableException listing the tables there are
     */
    public Table table(String name) {
        return tables.values().stream()
                .filter(table -> table.fullName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchTableException("No table \"%s\" is defined. There are: %s. [unknown-table]"
                        .formatted(
                                name,
                                tables.values().stream()
                                        .map(Table::fullName)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    public Optional<Table> find(@Nullable String schema, String name) {
        return Optional.ofNullable(tables.get(new TableKey(schema, name)));
    }

    /** All tables in the order of their definition. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * All tables, those that others refer to first, else by name. Tables that refer to each other in a cycle stand in
     * the order of their names, which is logged as a warning (SC-06).
     */
    public List<Table> sortedTables() {
        return TableOrder.of(tables()).warnOfCycles().tables();
    }

    /** The sequence of that name; defines it, counting from 1 by 1, if it is missing. */
    public Sequence sequence(String name) {
        return sequences.computeIfAbsent(name, missing -> new Sequence(missing, 1, 1));
    }

    /**
     * Defines a sequence, unless it is defined like this already.
     *
     * @throws InvalidRequestException if it is defined otherwise
     */
    public Sequence sequence(String name, long start, int increment) {
        Sequence wanted = new Sequence(Names.checked(name), start, increment);
        Sequence known = sequences.putIfAbsent(name, wanted);
        if (known != null && !known.equals(wanted)) {
            throw new InvalidRequestException(
                    "Sequence %s is defined otherwise already: %s. [sequence-defined-twice]".formatted(name, known));
        }
        return wanted;
    }

    public List<Sequence> sequences() {
        return List.copyOf(sequences.values());
    }

    /** Creates the tables that are missing, with sequences before and indexes after (SC-04). */
    public void createAll(DdlTarget target) {
        create(target, new SchemaScript(this, target.ddlSyntax()).missingIn(target.existingTables()));
    }

    /** Creates all tables; one that exists is the database's error (SC-05). */
    public void createAllUnchecked(DdlTarget target) {
        create(target, new SchemaScript(this, target.ddlSyntax()));
    }

    /** Drops the tables that exist, referring ones first, then the sequences. */
    public void dropAll(DdlTarget target) {
        List<String> statements = new SchemaScript(this, target.ddlSyntax())
                .presentIn(target.existingTables())
                .drop();
        if (!statements.isEmpty()) {
            target.executeDdl(statements);
        }
    }

    /** What {@link #createAllUnchecked} would execute, for the script of a migration tool. */
    public List<String> createStatements(DdlSyntax syntax) {
        return new SchemaScript(this, syntax).create();
    }

    /** What {@link #dropAll} would execute if every table existed. */
    public List<String> dropStatements(DdlSyntax syntax) {
        return new SchemaScript(this, syntax).drop();
    }

    private static void create(DdlTarget target, SchemaScript script) {
        List<String> statements = new ArrayList<>(script.create());
        if (!statements.isEmpty()) {
            target.executeDdl(statements);
        }
    }
}
