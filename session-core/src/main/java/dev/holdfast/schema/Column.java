package dev.holdfast.schema;

import dev.holdfast.sql.NamedColumn;
import dev.holdfast.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Immutable, but for what its table says of it: being part of the primary key. Two columns are
 * equal only if they are the same object.
 *
 * @param <T> the Java type of its values
 */
public final class Column<T> implements NamedColumn<T> {
    /** Where the value of a computed column comes from when it is read. */
    public enum Storage {
        /** It is kept in the row, and computed when the row changes. */
        STORED,
        /** It is computed whenever it is read. */
        VIRTUAL
    }

    private final Table table;
    private final String name;
    private final ColumnType<T> type;
    private final int position;
    private final ColumnSpec spec;

    Column(Table table, String name, ColumnType<T> type, int position, ColumnSpec spec) {
        this.table = table;
        this.name = name;
        this.type = type;
        this.position = position;
        this.spec = spec;
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The type given, or that of the column referred to (SC-03).
     *
     * @throws dev.holdfast.error.NoReferencedTableException if the table referred to is not defined
     * @throws dev.holdfast.error.NoReferencedColumnException if the column referred to is not defined
     */
    @Override
    public SqlType<T> type() {
        return type.of(this);
    }

    /** The type, if it was given or is known already. */
    @Nullable
    SqlType<T> findType() {
        return type.known();
    }

    /** Where the column stands in its table, from 0. */
    public int position() {
        return position;
    }

    public boolean nullable() {
        return spec.nullable && !primaryKey();
    }

    public boolean primaryKey() {
        return table.primaryKey().contains(this);
    }

    public boolean unique() {
        return spec.unique;
    }

    /** Who makes the value; a single integer primary key counts by itself unless something else was said (SC-09). */
    public Generation generation() {
        if (spec.generation != null) {
            return spec.generation;
        }
        return table.countsByItself(this) ? Generation.IDENTITY : Generation.NONE;
    }

    /** Whether a new row has a value here that the application did not give. */
    public boolean generated() {
        return generation() != Generation.NONE;
    }

    /** The sequence's name if one makes the values. */
    public @Nullable String sequence() {
        return spec.sequence;
    }

    /** The schema of {@link #sequence()}; null for the connection's own. */
    public @Nullable String sequenceSchema() {
        return spec.sequenceSchema;
    }

    /** How the column counts; means something only if {@link #generation()} is an identity. */
    public Identity identity() {
        return spec.identity;
    }

    /** The default as SQL. */
    public @Nullable String defaultSql() {
        return spec.defaultSql;
    }

    /** The default as text without quotes. */
    public @Nullable String defaultText() {
        return spec.defaultText;
    }

    public boolean hasDefault() {
        return spec.defaultSql != null || spec.defaultText != null;
    }

    /** The expression of a computed column. */
    public @Nullable String computed() {
        return spec.computed;
    }

    /** How a computed column is kept; null for the database's usual way. */
    public @Nullable Storage storage() {
        return spec.storage;
    }

    /** A type and constraints as DDL text that the user wrote, in place of what the type would give. */
    public @Nullable String definition() {
        return spec.definition;
    }

    public @Nullable String comment() {
        return spec.comment;
    }

    @Override
    public String toString() {
        return table.name() + "." + name;
    }
}
