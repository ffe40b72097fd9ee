package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.Collection;
import java.util.List;

/**
 * An array, with what can be asked of it (QL-25): {@code array(Track_.tags).contains("live")}. Begin with {@link
 * Sql#array}. Only PostgreSQL and H2 have arrays; what the others keep as JSON text can be read, not asked. Immutable.
 *
 * @param <E> the Java type of its members
 */
public record ArrayValue<E>(Expression<? extends List<E>> array) {
    public ArrayValue {
        Arguments.notNull(array, "array");
    }

    /** Has a member equal to a value; a NULL equals nothing. */
    public Predicate contains(E member) {
        return contains(Literal.notNull(member, "contains"));
    }

    public Predicate contains(Expression<? extends E> member) {
        return new ArrayTest(this.array, ArrayTest.Kind.HAS_MEMBER, Arguments.notNull(member, "member"));
    }

    /** Has all of these members. */
    public Predicate containsAll(Collection<? extends E> members) {
        return with(ArrayTest.Kind.CONTAINS, members);
    }

    /** Has no member but these. */
    public Predicate containedBy(Collection<? extends E> members) {
        return with(ArrayTest.Kind.CONTAINED_BY, members);
    }

    /** Has one of these members or several. */
    public Predicate overlaps(Collection<? extends E> members) {
        return with(ArrayTest.Kind.OVERLAPS, members);
    }

    private Predicate with(ArrayTest.Kind kind, Collection<? extends E> members) {
        return new ArrayTest(array, kind, Literal.of(Arguments.<E>all(members, "member")));
    }

    /** How many members it has. */
    public NumberExpression<Integer> length() {
        return new NumberOf<>(new ArrayLength(array));
    }

    /**
     * A member; NULL if there is none.
     *
     * @param index counts from 0
     */
    public Expression<E> at(int index) {
        if (index < 0) {
            throw new InvalidArgumentException(
                    "Members of an array are counted from 0, there is none at %d. [array-index]".formatted(index));
        }
        return new ArrayElement<>(array, index);
    }
}
