package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of rows that a statement computes: a query, a common table expression, VALUES or a function. Compared by
 * identity: two of them are two sources, also if they say the same. Immutable.
 */
public abstract sealed class DerivedTable implements FromItem
        permits Subquery, Cte, CteAlias, ValuesTable, TableFunction {
    private final @Nullable String name;

    DerivedTable(@Nullable String name) {
        this.name = name;
    }

    /** The name given to it; null if it gets one when it is compiled. */
    public @Nullable String name() {
        return name;
    }

    /** The column that holds an expression of the SELECT list, or that was described by this one. */
    public <T> Expression<T> get(Expression<T> item) {
        return new DerivedColumn<>(this, -1, "", Arguments.notNull(item, "item"), item.javaType());
    }

    /** A column by its label. */
    public <T> Expression<T> get(String label, Class<T> javaType) {
        Arguments.notNull(javaType, "javaType");
        return new DerivedColumn<>(this, -1, Arguments.notNull(label, "label"), null, javaType);
    }

    /** A column by its position, from 0; an entity counts as all its columns. */
    public Expression<Object> get(int index) {
        return new DerivedColumn<>(this, index, "", null, Object.class);
    }

    /** A column by its position, from 0, with a known type. */
    public <T> Expression<T> get(int index, SqlType<T> type) {
        return new DerivedColumn<T>(this, index, "", null, type.javaType()).typed(type);
    }

    /** What it is, in a message. */
    abstract String kind();

    /** Its columns: what they hold, under which label. */
    abstract List<Output> outputs(Names names);

    abstract @Nullable SqlType<?> typeOf(Output column, SqlWriter out);

    /** Writes it as it stands in FROM, under this name. */
    abstract void writeSource(String qualifier, SqlWriter out);

    /** All that it is made of, for the key of the statement. */
    List<? extends SqlNode> parts() {
        return children();
    }

    @Override
    public abstract Object structure();

    @Override
    public final void writeTo(SqlWriter out) {
        out.table(this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
