package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Java type stored as another one. Immutable.
 *
 * @param <J> the Java type of users
 * @param <D> the Java type that is sent
 */
public final class ConvertedType<J, D> implements SqlType<J> {
    private final Class<J> javaType;
    private final SqlType<D> stored;
    private final Function<? super @Nullable J, ? extends @Nullable D> toStored;
    private final Function<? super @Nullable D, ? extends @Nullable J> fromStored;
    private final BiPredicate<J, J> same;

    ConvertedType(
            Class<J> javaType,
            SqlType<D> stored,
            Function<? super @Nullable J, ? extends @Nullable D> toStored,
            Function<? super @Nullable D, ? extends @Nullable J> fromStored,
            BiPredicate<J, J> same) {
        this.javaType = javaType;
        this.stored = stored;
        this.toStored = toStored;
        this.fromStored = fromStored;
        this.same = same;
    }

    @Override
    public Class<J> javaType() {
        return javaType;
    }

    /** The type that is sent. */
    public SqlType<D> stored() {
        return stored;
    }

    /** The same conversion over another storage of the same Java type. */
    public ConvertedType<J, D> withStored(SqlType<D> other) {
        return other == stored ? this : new ConvertedType<>(javaType, other, toStored, fromStored, same);
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
    public void bind(PreparedStatement statement, int index, J value) throws SQLException {
        stored.bindNullable(statement, index, toStored.apply(value));
    }

    @Override
    public void bindNullable(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        stored.bindNullable(statement, index, toStored.apply(value));
    }

    @Override
    public @Nullable J read(ResultSet rows, int index) throws SQLException {
        return fromStored.apply(stored.read(rows, index));
    }

    @Override
    public boolean sameValue(@Nullable J first, @Nullable J second) {
        if (first == null || second == null) {
            return first == second;
        }
        return Objects.deepEquals(first, second) || same.test(first, second);
    }

    @Override
    public Class<?> arrayElementType() {
        return stored.arrayElementType();
    }

    @Override
    public @Nullable Object arrayElement(@Nullable J value) {
        return stored.arrayElement(toStored.apply(value));
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + stored;
    }
}
