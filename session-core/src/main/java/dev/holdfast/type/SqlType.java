package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a Java type travels to and from a JDBC column. Immutable, thread-safe.
 *
 * <p>{@link SqlTypes} has the usual ones. Implement this interface, or better {@link SqlTypes#converted wrap} one of
 * them, for a type of your own.
 *
 * @param <T> the Java type; for a primitive its wrapper
 */
public interface SqlType<T> {
    Class<T> javaType();

    TypeCode code();

    /** The constant of {@link java.sql.Types} that a NULL is sent with. */
    default int jdbcType() {
        return code().jdbcType();
    }

    /** Most characters or bytes a column of this type takes; 0 if not limited. */
    default int length() {
        return 0;
    }

    /** Decimal digits in all; 0 if not limited. */
    default int precision() {
        return 0;
    }

    /** Decimal digits after the point; means nothing while {@link #precision()} is 0. */
    default int scale() {
        return 0;
    }

    /** The type of this name that has to be made before tables use it; empty for most. */
    default Optional<NamedType> named() {
        return Optional.empty();
    }

    /** The type of an array's members; empty if this is no array. */
    default Optional<SqlType<?>> element() {
        return Optional.empty();
    }

    /**
     * This type as a database stores it. Types made of others exchange those inside.
     *
     * @param database gives what stands for a basic type, with the same Java class
     */
    @SuppressWarnings("unchecked") // the Java class stays
    default SqlType<T> adapted(UnaryOperator<SqlType<?>> database) {
        return (SqlType<T>) database.apply(this);
    }

    /**
     * The type of a value that stands on the other side of an operator, without a type of its own (QL-28).
     *
     * @param operand the class of that value
     */
    default SqlType<?> comparedAs(Class<?> operand) {
        return this;
    }

    /**
     * Sets a parameter.
     *
     * @param index counts from 1
     * @throws InvalidValueException if the database could not keep the value as it is
     */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Sets a parameter that may be NULL. Converters see the null first (QL-28). */
    default void bindNullable(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
        if (value == null) {
            statement.setNull(index, jdbcType());
        } else {
            bind(statement, index, value);
        }
    }

    /**
     * Sets a parameter from a primitive field, without boxing where the type can do without.
     *
     * @param value in the form that {@link #readLong} gives
     */
    default void bindLong(PreparedStatement statement, int index, long value) throws SQLException {
        bind(statement, index, Primitives.box(javaType(), value));
    }

    /**
     * Reads a column of the current row.
     *
     * @param index counts from 1
     * @return null for SQL NULL
     */
    @Nullable
    T read(ResultSet rows, int index) throws SQLException;

    /**
     * Reads a column for a primitive field, without boxing where the type can do without.
     *
     * @return integral values widened, floating ones as their raw bits, booleans as 0 or 1, a character as its code
     * @throws InvalidValueException if the column is NULL, which no primitive can hold (J13)
     */
    default long readLong(ResultSet rows, int index) throws SQLException {
        T value = read(rows, index);
        if (value == null) {
            throw Primitives.nullIn(rows, index);
        }
        return Primitives.unbox(value);
    }

    /** Whether two values are the same to the database, so that changing one to the other needs no UPDATE (AT-08). */
    default boolean sameValue(@Nullable T first, @Nullable T second) {
        return Objects.equals(first, second);
    }

    /** The class of {@link #arrayElement}. */
    default Class<?> arrayElementType() {
        return javaType();
    }

    /** A value as the member of a JDBC array, where one parameter carries the values of many rows. */
    default @Nullable Object arrayElement(@Nullable T value) {
        return value;
    }

    /** The value of a member of an array, in the form that {@link #arrayElement} gives. */
    default @Nullable T fromArrayElement(@Nullable Object member) {
        return member == null ? null : convert(member);
    }

    /**
     * A value given by a user as this Java type: an {@code Integer} where a {@code Long} is wanted, say (IM-12).
     *
     * @throws InvalidArgumentException if the value is of another kind or out of range
     */
    default T convert(Object value) {
        return Conversions.to(javaType(), value);
    }
}
