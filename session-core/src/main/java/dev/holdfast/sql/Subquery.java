package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as a source of rows. Compared by identity: two calls of {@link Select#subquery()} are two sources. */
public final class Subquery implements FromItem {
    private final Select<?> query;
    private final @Nullable String name;

    Subquery(Select<?> query, @Nullable String name) {
        this.query = query;
        this.name = name;
    }

    public Select<?> query() {
        return query;
    }

    /** The name given to it; null if it gets one when it is compiled. */
    public @Nullable String name() {
        return name;
    }

    /** The column that holds an expression of the query's SELECT list. */
    public <T> Expression<T> get(Expression<T> item) {
        return new SubqueryColumn<>(this, -1, "", item, item.javaType());
    }

    /** A column by its label. */
    public <T> Expression<T> get(String label, Class<T> javaType) {
        return new SubqueryColumn<>(this, -1, label, null, javaType);
    }

    /** A column by its position, from 0; an entity counts as all its columns. */
    public Expression<Object> get(int index) {
        return new SubqueryColumn<>(this, index, "", null, Object.class);
    }

    /** A column by its position with a known type. */
    public <T> Expression<T> get(int index, SqlType<T> type) {
        return new SubqueryColumn<T>(this, index, "", null, type.javaType()).typed(type);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.table(this);
    }

    @Override
    public List<Select<?>> children() {
        return List.of(query);
    }

    @Override
    public @Nullable Object structure() {
        return name;
    }
}
