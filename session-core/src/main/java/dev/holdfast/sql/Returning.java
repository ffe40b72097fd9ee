package dev.holdfast.sql;

import java.util.List;

/**
 * An INSERT, UPDATE or DELETE and what it gives back of the rows it changed.
 *
 * @param change the statement without what it gives back
 */
public record Returning(StatementKind kind, Statement change, List<Selectable> items) implements Clause {
    public Returning {
        items = List.copyOf(items);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeReturning(this, out);
    }

    @Override
    public List<Statement> children() {
        return List.of(change);
    }

    @Override
    public Object structure() {
        return items;
    }
}
