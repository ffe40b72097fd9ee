package dev.holdfast.sql;

import java.util.List;

/** An expression to sort by, with a direction. */
public record Ordering(Expression<?> value, Direction direction, Nulls nulls) implements Clause, SortKey {
    /** Which rows come first. */
    public enum Direction {
        /** Ascending, unsaid. */
        DEFAULT(""),
        ASCENDING(" ASC"),
        DESCENDING(" DESC");

        private final String sql;

        Direction(String sql) {
            this.sql = sql;
        }

        /** With a space before it, or empty. */
        public String sql() {
            return sql;
        }
    }

    /** Where NULL goes. */
    public enum Nulls {
        /** Where this database puts it. */
        DEFAULT(""),
        FIRST(" NULLS FIRST"),
        LAST(" NULLS LAST");

        private final String sql;

        Nulls(String sql) {
            this.sql = sql;
        }

        /** With a space before it, or empty. */
        public String sql() {
            return sql;
        }
    }

    static Ordering of(Expression<?> value, Direction direction) {
        return new Ordering(value, direction, Nulls.DEFAULT);
    }

    public Ordering nullsFirst() {
        return new Ordering(value, direction, Nulls.FIRST);
    }

    public Ordering nullsLast() {
        return new Ordering(value, direction, Nulls.LAST);
    }

    @Override
    public Ordering ordering() {
        return this;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeOrdering(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(value);
    }

    @Override
    public Object structure() {
        return List.of(direction, nulls);
    }
}
