package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;

/** Which of the sorted rows of a {@link Window} belong to the current row. */
public record Frame(Unit unit, Bound from, Bound to, Exclusion exclusion) implements Clause {
    /** How the distance of rows is counted. */
    public enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }

    /** Which rows of the frame are left out. */
    public enum Exclusion {
        NONE(""),
        CURRENT_ROW(" EXCLUDE CURRENT ROW"),
        /** The current row and those with an equal sort key. */
        GROUP(" EXCLUDE GROUP"),
        /** The rows with an equal sort key, but not the current one. */
        TIES(" EXCLUDE TIES");

        private final String sql;

        Exclusion(String sql) {
            this.sql = sql;
        }
    }

    /** Where a frame begins or ends. Part of the statement's text. */
    public record Bound(Kind kind, int distance) {
        /** Kinds of bounds, the first row first. */
        public enum Kind {
            UNBOUNDED_PRECEDING,
            PRECEDING,
            CURRENT_ROW,
            FOLLOWING,
            UNBOUNDED_FOLLOWING
        }

        public Bound {
            if (distance < 0) {
                throw new InvalidArgumentException(
                        "A frame begins or ends 0 or more rows away, not %d. [bad-frame]".formatted(distance));
            }
        }

        private String sql() {
            String words = kind.name().replace('_', ' ');
            return kind == Kind.PRECEDING || kind == Kind.FOLLOWING ? distance + " " + words : words;
        }
    }

    public Frame {
        boolean backwards = from.kind().compareTo(to.kind()) > 0;
        if (backwards || from.kind() == Bound.Kind.UNBOUNDED_FOLLOWING || to.kind() == Bound.Kind.UNBOUNDED_PRECEDING) {
            throw new InvalidArgumentException(
                    "A frame cannot go from %s to %s. [bad-frame]".formatted(from.sql(), to.sql()));
        }
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeFrame(this, out);
    }

    /** The frame in standard SQL. */
    public String sql() {
        return unit + " BETWEEN " + from.sql() + " AND " + to.sql() + exclusion.sql;
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return sql();
    }
}
