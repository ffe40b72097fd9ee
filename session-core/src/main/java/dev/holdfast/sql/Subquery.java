package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as a source of rows: {@code (SELECT ...) AS name}, after LATERAL if it may use the sources before it. */
public final class Subquery extends DerivedTable {
    private final Select<?> query;
    private final boolean lateral;

    Subquery(Select<?> query, @Nullable String name, boolean lateral) {
        super(name);
        this.query = query;
        this.lateral = lateral;
    }

    public Select<?> query() {
        return query;
    }

    @Override
    String kind() {
        return "subquery";
    }

    @Override
    List<Output> outputs(Names names) {
        return names.outputs(query);
    }

    @Override
    @Nullable
    SqlType<?> typeOf(Output column, SqlWriter out) {
        Scope outer = lateral ? out.scopes().current() : null;
        return out.scopes().within(query, outer, () -> column.node().typeIn(out));
    }

    /** Whether it uses the sources before it. */
    public boolean isLateral() {
        return lateral;
    }

    @Override
    void writeSource(String qualifier, SqlWriter out) {
        out.raw(lateral ? out.syntax().lateral() : "").raw("(");
        out.derived(query, lateral);
        out.raw(") AS ").identifier(qualifier);
    }

    @Override
    public List<Select<?>> children() {
        return List.of(query);
    }

    @Override
    public Object structure() {
        return List.of(name() == null ? "" : name(), lateral);
    }
}
