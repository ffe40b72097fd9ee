package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoSuchTableException;
import dev.holdfast.sql.SchemaMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<TableKey, Sequence> sequences = new LinkedHashMap<>();

    private record TableKey(@Nullable String schema, String name) {}

    /** Constraints without a name get one by {@link NamingConvention#STANDARD}. */
    public MetaData() {
        this(NamingConvention.STANDARD);
    }

    public MetaData(NamingConvention naming) {
        this.naming = Names.given(naming, "naming");
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
        Table table = new Table(this, Names.checkedOrNull(schema), Names.checked(name));
        TableKey key = new TableKey(schema, name);
        if (tables.putIfAbsent(key, table) != null) {
            throw new InvalidRequestException(
                    "Table %s is defined already; use extend to add to it. [table-defined-twice]".formatted(table));
        }
        try {
            return extend(table, description);
        } catch (RuntimeException | Error failure) {
            tables.remove(key); // half a table would be created as if it were whole
            throw failure;
        }
    }

    /** Defines a table, or adds to the one there is (SC-01). */
    public Table defineOrExtend(@Nullable String schema, String name, Consumer<TableSpec> description) {
        Optional<Table> known = find(schema, name);
        return known.isPresent() ? extend(known.get(), description) : define(schema, name, description);
    }

    /** Defines a table, or leaves the one there is as it is (SC-01). */
    public Table defineIfMissing(@Nullable String schema, String name, Consumer<TableSpec> description) {
        return find(schema, name).orElseGet(() -> define(schema, name, description));
    }

    /** Adds columns and constraints to a table of this object. */
    public Table extend(Table table, Consumer<TableSpec> description) {
        if (table.metaData() != this) {
            throw foreign(table);
        }
        Names.given(description, "description").accept(new TableSpec(table));
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
        return sequences.computeIfAbsent(new TableKey(null, name), missing -> new Sequence(name, 1, 1));
    }

    /**
     * Defines a sequence, unless it is defined like this already.
     *
     * @throws InvalidRequestException if it is defined otherwise
     */
    public Sequence sequence(String name, long start, int increment) {
        return sequence(null, name, spec -> spec.start(start).increment(increment));
    }

    /**
     * Defines a sequence with all that can be said of one, unless it is defined like this already.
     *
     * @param schema null for the connection's own
     * @throws InvalidRequestException if it is defined otherwise
     */
    public Sequence sequence(@Nullable String schema, String name, Consumer<SequenceSpec> description) {
        SequenceSpec spec = new SequenceSpec();
        Names.given(description, "description").accept(spec);
        Sequence wanted = spec.sequence(Names.checkedOrNull(schema), name);
        Sequence known = sequences.putIfAbsent(new TableKey(schema, name), wanted);
        if (known != null && !known.equals(wanted)) {
            throw new InvalidRequestException(
                    "Sequence %s is defined otherwise already: %s. [sequence-defined-twice]".formatted(name, known));
        }
        return wanted;
    }

    public List<Sequence> sequences() {
        return List.copyOf(sequences.values());
    }

    /** The schemas that tables and sequences name, sorted. */
    public List<String> schemas() {
        return Stream.concat(tables.keySet().stream(), sequences.keySet().stream())
                .map(TableKey::schema)
                .filter(Objects::nonNull)
                .map(Names::checked)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Creates the schemas that tables and sequences name, where they are missing.
     *
     * @throws dev.holdfast.error.CompileException if there are some and the database cannot create one
     */
    public void createSchemas(DdlTarget target) {
        send(target, script(target).createSchemas());
    }

    /** Creates the tables that are missing, with sequences and types before and indexes after (SC-04). */
    public void createAll(DdlTarget target) {
        send(target, script(target).missingIn(target.existingTables()).create());
    }

    /** As {@link #createAll(DdlTarget)}, for some of the tables and the sequences and types that they use. */
    public void createAll(DdlTarget target, Collection<Table> some) {
        send(
                target,
                script(target)
                        .only(own(some))
                        .missingIn(target.existingTables())
                        .create());
    }

    /** Creates all tables; one that exists is the database's error (SC-05). */
    public void createAllUnchecked(DdlTarget target) {
        send(target, script(target).create());
    }

    /** Drops the tables that exist, referring ones first, then the sequences and types. */
    public void dropAll(DdlTarget target) {
        send(target, script(target).presentIn(target.existingTables()).drop());
    }

    /** As {@link #dropAll(DdlTarget)}, for some of the tables and the sequences and types that no others use. */
    public void dropAll(DdlTarget target, Collection<Table> some) {
        send(
                target,
                script(target)
                        .only(own(some))
                        .presentIn(target.existingTables())
                        .drop());
    }

    /** What {@link #createAllUnchecked} would execute, for the script of a migration tool. */
    public List<String> createStatements(DdlSyntax syntax) {
        return new SchemaScript(this, syntax, SchemaMap.NONE).create();
    }

    /** What {@link #dropAll} would execute if every table existed. */
    public List<String> dropStatements(DdlSyntax syntax) {
        return new SchemaScript(this, syntax, SchemaMap.NONE).drop();
    }

    /** {@link #createStatements} as one text, each statement with a semicolon. */
    public String createScript(DdlSyntax syntax) {
        return text(createStatements(syntax));
    }

    /** {@link #dropStatements} as one text, each statement with a semicolon. */
    public String dropScript(DdlSyntax syntax) {
        return text(dropStatements(syntax));
    }

    private static String text(List<String> statements) {
        return statements.stream().map(sql -> sql + ";\n").collect(Collectors.joining("\n"));
    }

    /**
     * Adds the tables of the connection's own schema as the database describes them (SC-13); see {@link #reflect(DdlTarget,
     * ReflectOptions)}.
     */
    public List<Table> reflect(DdlTarget target) {
        return reflect(target, ReflectOptions.DEFAULT);
    }

    /**
     * Adds tables as the database describes them, with those that their foreign keys refer to. Tables that are defined
     * already stay as they are. A column of a type that is not known holds objects of any class, which is logged as a
     * warning.
     *
     * @return the tables asked for, also those that were defined already
     * @throws InvalidRequestException if the database has none of a name that was asked for
     */
    public List<Table> reflect(DdlTarget target, ReflectOptions options) {
        return new TableReflection(this, target).reflect(options);
    }

    /**
     * Adds one table as the database describes it, with those that its foreign keys refer to.
     *
     * @throws NoSuchTableException if the database has none of that name
     */
    public Table reflectTable(DdlTarget target, String name) {
        return new TableReflection(this, target).reflect(null, name);
    }

    /** What differs between this model and a database: in the schemas that its tables are in, in all tables there. */
    public SchemaDiff diff(DdlTarget target) {
        return diff(target, name -> true);
    }

    /**
     * What differs between this model and a database in some of its tables and sequences.
     *
     * @param names says by its name, with schema and point before it outside the connection's own schema, whether to look
     *     at a table or sequence; leave out what belongs to others, such as the table of a migration tool
     */
    public SchemaDiff diff(DdlTarget target, Predicate<String> names) {
        List<ReflectedSchema> schemas =
                tables.keySet().stream()
                        .map(TableKey::schema)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                        .stream()
                        .map(target::reflect)
                        .toList();
        return new SchemaDiff(this, target.ddlSyntax(), schemas, names, RenameDecisions.NONE);
    }

    private SchemaScript script(DdlTarget target) {
        return new SchemaScript(this, Names.given(target, "target").ddlSyntax(), target.schemas());
    }

    private Set<Table> own(Collection<Table> some) {
        for (Table table : Names.given(some, "tables")) {
            if (table.metaData() != this) {
                throw foreign(table);
            }
        }
        return Set.copyOf(some);
    }

    private static InvalidRequestException foreign(Table table) {
        return new InvalidRequestException("Table %s belongs to another MetaData. [foreign-table]".formatted(table));
    }

    private static void send(DdlTarget target, List<String> statements) {
        if (!statements.isEmpty()) {
            target.executeDdl(statements);
        }
    }
}
