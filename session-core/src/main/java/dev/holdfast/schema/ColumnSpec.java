package dev.holdfast.schema;

import dev.holdfast.sql.RawSql;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is said of a column while its table is defined. One thread at a time. */
public final class ColumnSpec {
    boolean nullable = true;
    boolean primaryKey;
    boolean unique;

    @Nullable
    Generation generation;

    @Nullable
    String sequence;

    @Nullable
    String defaultSql;

    @Nullable
    String defaultText;

    @Nullable
    String computed;

    Column.@Nullable Storage storage;
    Identity identity = Identity.STANDARD;

    @Nullable
    String sequenceSchema;

    @Nullable
    Consumer<ForeignKeySpec> reference;

    @Nullable
    String definition;

    @Nullable
    String comment;

    ColumnSpec() {}

    public ColumnSpec notNull() {
        nullable = false;
        return this;
    }

    public ColumnSpec nullable() {
        nullable = true;
        return this;
    }

    public ColumnSpec primaryKey() {
        primaryKey = true;
        return this;
    }

    /** The database numbers the rows. */
    public ColumnSpec identity() {
        generation = Generation.IDENTITY;
        return this;
    }

    /** The database numbers the rows as described; {@code identity(Identity.STANDARD.startingWith(1000))}. */
    public ColumnSpec identity(Identity options) {
        identity = Names.given(options, "options");
        return identity();
    }

    /** A sequence numbers the rows; where there are none, the column becomes an identity column. */
    public ColumnSpec sequence(String name) {
        return sequence(null, name);
    }

    /** As {@link #sequence(String)}; a schema of null is the connection's own. */
    public ColumnSpec sequence(@Nullable String schema, String name) {
        generation = Generation.SEQUENCE;
        sequence = Names.checked(name);
        sequenceSchema = Names.checkedOrNull(schema);
        return this;
    }

    /** The application gives the value, even of a single integer primary key (SC-09). */
    public ColumnSpec assigned() {
        generation = Generation.NONE;
        return this;
    }

    /** A trigger or a default sets the value: read it back after an INSERT. */
    public ColumnSpec databaseGenerated() {
        generation = Generation.DATABASE;
        return this;
    }

    /** The default as SQL, written as it is: {@code CURRENT_TIMESTAMP}. */
    public ColumnSpec defaultSql(@RawSql String expression) {
        defaultSql = Names.given(expression, "expression");
        return this;
    }

    /** The default as text, written quoted (SC-10). */
    public ColumnSpec defaultText(String literal) {
        defaultText = Names.given(literal, "literal");
        return this;
    }

    public ColumnSpec unique() {
        unique = true;
        return this;
    }

    /** The database computes the value from this SQL expression over the row's other columns. */
    public ColumnSpec computed(@RawSql String expression) {
        computed = Names.given(expression, "expression");
        generation = Generation.DATABASE;
        return this;
    }

    /** As {@link #computed(String)}; kept in the row. */
    public ColumnSpec computedStored(@RawSql String expression) {
        storage = Column.Storage.STORED;
        return computed(expression);
    }

    /** As {@link #computed(String)}; computed whenever it is read. */
    public ColumnSpec computedVirtual(@RawSql String expression) {
        storage = Column.Storage.VIRTUAL;
        return computed(expression);
    }

    /** A foreign key of this column alone, to a column that may be defined later (SC-03). */
    public ColumnSpec references(String table, String column) {
        return references(table, column, key -> {});
    }

    /** As {@link #references(String, String)}, with more said of the foreign key. */
    public ColumnSpec references(String table, String column, Consumer<ForeignKeySpec> description) {
        Names.given(description, "description");
        reference = key -> description.accept(key.references(table, column));
        return this;
    }

    /** DDL text in place of what the type would give, for one database only. */
    public ColumnSpec definition(@RawSql String ddl) {
        definition = Names.given(ddl, "ddl");
        return this;
    }

    public ColumnSpec comment(String text) {
        comment = Names.given(text, "text");
        return this;
    }
}
