package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of the user, sent as a parameter.
 *
 * @param explicitType null to take the type of what it is compared with, or of its class
 * @param <T> the Java type of the value
 */
public record Literal<T>(@Nullable T value, @Nullable SqlType<T> explicitType) implements Expression<T>, Slot {
    static <T> Literal<T> of(T value) {
        return new Literal<>(value, null);
    }

    static <T> Literal<T> ofNullable(@Nullable T value) {
        return new Literal<>(value, null);
    }

    static <T> Literal<T> notNull(@Nullable T value, String operation) {
        if (value == null) {
            throw new InvalidArgumentException(
                    "%s(null) is never true: use isNull() or isNotNull(). [null-comparison]".formatted(operation));
        }
        return new Literal<>(value, null);
    }

    @Override
    public Class<?> javaType() {
        return value == null ? Object.class : value.getClass();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        if (explicitType != null || value == null) {
            return explicitType;
        }
        return SqlTypes.forClass(value.getClass()).orElse(null);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.literal(this);
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return explicitType != null ? explicitType : javaType();
    }
}
