package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Java type stored as another one, as a {@link TypeDecorator} says. Immutable.
 *
 * @param <J> the Java type of users
 * @param <D> the Java type that is sent
 */
public final class ConvertedType<J, D> implements SqlType<J> {
    private final TypeDecorator<J, D> decorator;
    private final SqlType<D> stored;

    ConvertedType(TypeDecorator<J, D> decorator, SqlType<D> stored) {
        this.decorator = decorator;
        this.stored = stored;
    }

    @Override
    public Class<J> javaType() {
        return decorator.javaType();
    }

    /** The type that is sent. */
    public SqlType<D> stored() {
        return stored;
    }

    @Override
    public SqlType<J> adapted(UnaryOperator<SqlType<?>> database) {
        SqlType<D> other = stored.adapted(database);
        return other == stored ? this : new ConvertedType<>(decorator, other);
    }

    @Override
    public TypeCode code() {
        return stored.code();
    }

    @Override
    public int jdbcType() {
        return stored.jdbcType();
    }

    @Override
    public int length() {
        return stored.length();
    }

    @Override
    public int precision() {
        return stored.precision();
    }

    @Override
    public int scale() {
        return stored.scale();
    }

    @Override
    public Optional<NamedType> named() {
        return stored.named();
    }

    @Override
    public Optional<SqlType<?>> element() {
        return stored.element();
    }

    @Override
    public SqlType<?> comparedAs(Class<?> operand) {
        SqlType<?> decided = decorator.comparedAs(operand);
        return decided == null ? this : decided;
    }

    @Override
    public void bind(PreparedStatement statement, int index, J value) throws SQLException {
        stored.bindNullable(statement, index, decorator.toDb(value));
    }

    @Override
    public void bindNullable(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        stored.bindNullable(statement, index, decorator.toDb(value));
    }

    @Override
    public @Nullable J read(ResultSet rows, int index) throws SQLException {
        return decorator.fromDb(stored.read(rows, index));
    }

    @Override
    public boolean sameValue(@Nullable J first, @Nullable J second) {
        if (first == null || second == null) {
            return first == second;
        }
        return first == second || decorator.sameValue(first, second);
    }

    @Override
    public Class<?> arrayElementType() {
        return stored.arrayElementType();
    }

    @Override
    public @Nullable Object arrayElement(@Nullable J value) {
        return stored.arrayElement(decorator.toDb(value));
    }

    @Override
    public @Nullable J fromArrayElement(@Nullable Object member) {
        return decorator.fromDb(stored.fromArrayElement(member));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ConvertedType<?, ?> that
                        && decorator.equals(that.decorator)
                        && stored.equals(that.stored));
    }

    @Override
    public int hashCode() {
        return 31 * decorator.hashCode() + stored.hashCode();
    }

    @Override
    public String toString() {
        return javaType().getSimpleName() + " as " + stored;
    }
}
