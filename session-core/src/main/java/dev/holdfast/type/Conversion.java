package dev.holdfast.type;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decorator made of two functions that never see a null: NULL stays NULL both ways. */
record Conversion<J, D>(Class<J> javaType, SqlType<D> stored, Function<J, D> to, Function<D, J> from)
        implements TypeDecorator<J, D> {
    @Override
    public @Nullable D toDb(@Nullable J value) {
        return value == null ? null : to.apply(value);
    }

    @Override
    public @Nullable J fromDb(@Nullable D value) {
        return value == null ? null : from.apply(value);
    }

    @Override
    public boolean sameValue(J first, J second) {
        return stored.sameValue(to.apply(first), to.apply(second));
    }
}
