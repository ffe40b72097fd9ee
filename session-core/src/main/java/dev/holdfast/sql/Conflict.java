package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does with rows whose key is there already (QL-21).
 *
 * @param columns the key in question; empty for any
 * @param constraint the name of the constraint in question; null if columns tell
 * @param partial the condition of the partial index in question; null if it is a whole one
 * @param assignments what to change in the row that is there; empty to leave it alone
 * @param condition which rows that are there are changed; null for all
 */
public record Conflict(
        List<Expression<?>> columns,
        @Nullable String constraint,
        @Nullable Predicate partial,
        List<Assignment> assignments,
        @Nullable Predicate condition)
        implements Clause {
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
        if (partial != null) {
            children.add(partial);
        }
        if (condition != null) {
            children.add(condition);
        }
        return children;
    }

    @Override
    public Object structure() {
        return Arrays.asList(columns.size(), assignments.size(), constraint, partial != null, condition != null);
    }
}
