package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * What an INSERT does with rows whose key is there already (QL-21).
 *
 * @param columns the key in question; empty for any
 * @param assignments what to change in the row that is there; empty to leave it alone
 */
public record Conflict(List<Expression<?>> columns, List<Assignment> assignments) implements Clause {
    public Conflict {
        columns = List.copyOf(columns);
        assignments = List.copyOf(assignments);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeConflict(this, out);
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>(columns);
        children.addAll(assignments);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(columns.size(), assignments.size());
    }
}
