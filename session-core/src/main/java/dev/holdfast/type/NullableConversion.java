package dev.holdfast.type;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decorator made of two functions that see nulls too. */
record NullableConversion<J, D>(
        Class<J> javaType,
        SqlType<D> stored,
        Function<? super @Nullable J, ? extends @Nullable D> to,
        Function<? super @Nullable D, ? extends @Nullable J> from)
        implements TypeDecorator<J, D> {
    @Override
    public @Nullable D toDb(@Nullable J value) {
        return to.apply(value);
    }

    @Override
    public @Nullable J fromDb(@Nullable D value) {
        return from.apply(value);
    }
}
