package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mapped column and the place of its value in an instance: a field, a field of an embedded value, or, for a column
 * that no field shows, a hidden slot of the instance's state.
 *
 * <p>The accessors are raw: they neither load nor record anything.
 */
public final class ColumnAttribute extends Attribute {
    private static final int[] NO_PATH = {};

    private final List<Column<?>> columns;
    private final SqlType<?> type;
    private final int hidden;
    private final @Nullable EmbeddedAttribute embedded;
    private final int[] path;
    private final ColumnTraits traits;

    private ColumnAttribute(
            Mapper mapper,
            String name,
            int number,
            Class<?> javaType,
            List<Column<?>> columns,
            SqlType<?> type,
            int hidden,
            @Nullable EmbeddedAttribute embedded,
            int[] path,
            ColumnTraits traits) {
        super(mapper, name, number, javaType);
        this.columns = List.copyOf(columns);
        this.type = type;
        this.hidden = hidden;
        this.embedded = embedded;
        this.path = path;
        this.traits = traits;
    }

    /** A column whose value is the field with the enhancer's index {@code number}. */
    static ColumnAttribute inField(
            Mapper mapper,
            String name,
            int number,
            Class<?> javaType,
            List<Column<?>> columns,
            SqlType<?> type,
            ColumnTraits traits) {
        return new ColumnAttribute(mapper, name, number, javaType, columns, type, -1, null, NO_PATH, traits);
    }

    /** A column without a field; its value is kept in slot {@code hidden} of {@link HiddenValues}. */
    static ColumnAttribute hidden(
            Mapper mapper,
            String name,
            int number,
            int hidden,
            List<Column<?>> columns,
            SqlType<?> type,
            ColumnTraits traits) {
        return new ColumnAttribute(mapper, name, number, type.javaType(), columns, type, hidden, null, NO_PATH, traits);
    }

    /**
     * A column of an embedded value. {@code path} leads from the embedded object to the value: indexes of nested
     * embedded objects, last the component's own; for a record each is the position of the component.
     */
    static ColumnAttribute component(
            EmbeddedAttribute embedded,
            String name,
            int[] path,
            Class<?> javaType,
            List<Column<?>> columns,
            SqlType<?> type,
            ColumnTraits traits) {
        return new ColumnAttribute(
                embedded.mapper(), name, embedded.number(), javaType, columns, type, -1, embedded, path, traits);
    }

    /**
     * The columns that hold this value, the root table's first: more than one only for the key of a joined
     * hierarchy, which every table repeats.
     */
    public List<Column<?>> columns() {
        return columns;
    }

    /** The first of {@link #columns()}. */
    public Column<?> column() {
        return columns.get(0);
    }

    /** The column that holds this value in one of the mapper's tables. */
    public Column<?> columnIn(Table table) {
        Column<?> column = findColumnIn(table);
        if (column == null) {
            throw new InvalidArgumentException(
                    "%s has no column in the table \"%s\". [foreign-table]".formatted(this, table.name()));
        }
        return column;
    }

    public @Nullable Column<?> findColumnIn(Table table) {
        for (Column<?> column : columns) {
            if (column.table() == table) {
                return column;
            }
        }
        return null;
    }

    /** The sequence that makes the value of a new row, or null; see {@link ColumnTraits.Generation#SEQUENCE}. */
    public @Nullable String sequence() {
        return traits.generation() == ColumnTraits.Generation.SEQUENCE ? column().sequence() : null;
    }

    /** The type as mapped; a dialect may adapt it. */
    public SqlType<?> type() {
        return type;
    }

    /** Whether the field is a Java primitive, which cannot hold NULL (J13). */
    public boolean primitive() {
        return javaType().isPrimitive();
    }

    /** Whether no field shows this column. */
    public boolean isHidden() {
        return hidden >= 0;
    }

    /** Slot in {@link HiddenValues}, or -1. */
    public int hiddenSlot() {
        return hidden;
    }

    /** The embedded attribute this is a component of, or null. */
    public @Nullable EmbeddedAttribute embedded() {
        return embedded;
    }

    /** See {@link #component}; empty if this is no component. */
    int[] path() {
        return path;
    }

    public ColumnTraits traits() {
        return traits;
    }

    public boolean isIdentifier() {
        return traits.identifier();
    }

    @Override
    public boolean deferred() {
        return traits.deferred();
    }

    /** The value in memory, whether loaded or not; primitives are boxed. */
    public @Nullable Object get(Managed entity) {
        if (hidden >= 0) {
            return HiddenValues.of(entity).hidden(hidden);
        }
        return embedded == null ? entity.$hf$get(number()) : embedded.component(entity, path);
    }

    /** The value of this component in an embedded object, which may be null. */
    public @Nullable Object componentOf(@Nullable Object embeddedObject) {
        return java.util.Objects.requireNonNull(embedded).componentOf(embeddedObject, path);
    }

    /** Stores without recording. {@code null} into a primitive stores its default. */
    public void set(Managed entity, @Nullable Object value) {
        if (hidden >= 0) {
            HiddenValues.of(entity).hidden(hidden, value);
        } else if (embedded != null) {
            embedded.component(entity, path, value);
        } else if (value == null && primitive()) {
            entity.$hf$setLong(number(), 0L);
        } else {
            entity.$hf$set(number(), value);
        }
    }

    /** Whether two values are the same to the database (AT-08). */
    @SuppressWarnings("unchecked")
    public boolean sameValue(@Nullable Object a, @Nullable Object b) {
        return a == b || ((SqlType<Object>) type).sameValue(a, b);
    }
}
