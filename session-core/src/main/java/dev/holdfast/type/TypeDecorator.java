package dev.holdfast.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Java type stored as another one (QL-28): implement it for a type of your own, and give it to
 * {@link SqlTypes#decorated} or to an attribute with {@code @Type}. It is used wherever an expression has the type: for
 * values compared with it, for results, and for functions that return the type of their argument; not for plain text.
 *
 * <p>Has to be immutable and thread-safe. Statements that differ in nothing else share their compiled text if their
 * decorators are equal: a record without lambdas among its components is best.
 *
 * @param <J> the Java type of users
 * @param <D> the Java type that is sent
 * @see <a href="https://docs.sqlalchemy.org/en/20/core/custom_types.html#sqlalchemy.types.TypeDecorator">SQLAlchemy,
 *     TypeDecorator</a>
 */
public interface TypeDecorator<J, D> {
    Class<J> javaType();

    /** The type that is sent. */
    SqlType<D> stored();

    /** The value to send; called with null too, and may answer null. */
    @Nullable
    D toDb(@Nullable J value);

    /** The value that was stored; called with null too, and may answer null. */
    @Nullable
    J fromDb(@Nullable D stored);

    /** Whether two values are the same to the database, so that changing one to the other needs no UPDATE (AT-08). */
    default boolean sameValue(J first, J second) {
        return Objects.deepEquals(first, second);
    }

    /**
     * The type of a value that stands on the other side of an operator, without a type of its own.
     *
     * @param operand the class of that value
     * @return null for this type itself, which is the rule
     */
    default @Nullable SqlType<?> comparedAs(Class<?> operand) {
        return null;
    }
}
