package dev.holdfast.sql;

import java.util.List;

/**
 * A condition on an array.
 *
 * @param other a member, or another array
 */
public record ArrayTest(Expression<?> array, Kind kind, Expression<?> other) implements Predicate {
    /** What is asked. */
    public enum Kind {
        HAS_MEMBER,
        CONTAINS,
        CONTAINED_BY,
        OVERLAPS
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeArrayTest(this, out);
    }

    /** Writes the member that is looked for, with the type of the members. */
    public void writeMember(SqlWriter out) {
        out.typedLike(other, new ArrayElement<>(array, 0), Precedence.CONCATENATION);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(array, other);
    }

    @Override
    public Object structure() {
        return kind;
    }
}
