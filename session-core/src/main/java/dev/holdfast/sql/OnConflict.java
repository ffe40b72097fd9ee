package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.List;

/** The choices for a row that is there already; see {@link Insert#onConflict}. Immutable. */
public final class OnConflict {
    private final Insert insert;
    private final Conflict conflict;

    OnConflict(Insert insert, Conflict conflict) {
        this.insert = insert;
        this.conflict = conflict;
    }

    /** The key is that of an index of only the rows for which a condition holds; PostgreSQL and SQLite. */
    public OnConflict where(Predicate partial) {
        Predicate condition = Arguments.notNull(partial, "where(condition)");
        return new OnConflict(
                insert, new Conflict(conflict.columns(), conflict.constraint(), condition, List.of(), null));
    }

    /** Leaves the row alone. */
    public Insert doNothing() {
        return insert.with(conflict);
    }

    /** Sets these columns to the values that were to be inserted. */
    public Insert doUpdate(Expression<?>... columns) {
        return doUpdate(Arrays.stream(columns)
                .map(column -> new Assignment(column, new Excluded<>(column)))
                .toArray(Assignment[]::new));
    }

    /** Sets columns to anything, see {@link Sql#assign} and {@link Sql#excluded}. */
    public Insert doUpdate(Assignment... assignments) {
        return insert.with(
                new Conflict(conflict.columns(), conflict.constraint(), conflict.partial(), given(assignments), null));
    }

    /** Sets columns of the row if a condition holds for it, else leaves it alone. */
    public Insert doUpdateIf(Predicate condition, Assignment... assignments) {
        return insert.with(new Conflict(
                conflict.columns(),
                conflict.constraint(),
                conflict.partial(),
                given(assignments),
                Arguments.notNull(condition, "condition")));
    }

    private static List<Assignment> given(Assignment... assignments) {
        if (assignments.length == 0) {
            throw new InvalidArgumentException("doUpdate() needs something to set. [empty-set]");
        }
        return Arguments.all(assignments, "assignment");
    }
}
