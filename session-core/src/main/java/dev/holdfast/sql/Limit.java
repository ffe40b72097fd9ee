package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many rows a query yields at most, and how many it skips. */
public final class Limit implements Clause {
    private final @Nullable Expression<?> rows;
    private final @Nullable Expression<?> offset;
    private final boolean ties;

    Limit(@Nullable Expression<?> rows, @Nullable Expression<?> offset, boolean ties) {
        this.rows = rows;
        this.offset = offset;
        this.ties = ties;
    }

    /** At most this many rows. */
    public Optional<Expression<?>> rows() {
        return Optional.ofNullable(rows);
    }

    /** So many rows are skipped. */
    public Optional<Expression<?>> offset() {
        return Optional.ofNullable(offset);
    }

    /** Whether rows that sort like the last one follow it. */
    public boolean withTies() {
        return ties;
    }

    /** {@code  FETCH FIRST n ROWS WITH TIES}, after the offset, as in the standard. */
    public void writeFetch(SqlWriter out) {
        offset().ifPresent(number -> out.raw(" OFFSET ").node(number).raw(" ROWS"));
        rows().ifPresent(number -> out.raw(" FETCH FIRST ").node(number).raw(ties ? " ROWS WITH TIES" : " ROWS ONLY"));
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeLimit(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        List<Expression<?>> children = new ArrayList<>(2);
        rows().ifPresent(children::add);
        offset().ifPresent(children::add);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(rows != null, offset != null, ties);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limit limit
                && ties == limit.ties
                && Objects.equals(rows, limit.rows)
                && Objects.equals(offset, limit.offset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, offset, ties);
    }
}
