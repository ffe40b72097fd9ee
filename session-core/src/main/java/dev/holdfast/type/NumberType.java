package dev.holdfast.type;

/** A number that is a primitive in Java. */
abstract class NumberType<T extends Number> implements SqlType<T> {
    private final Class<T> javaType;
    private final TypeCode code;

    NumberType(Class<T> javaType, TypeCode code) {
        this.javaType = javaType;
        this.code = code;
    }

    @Override
    public final Class<T> javaType() {
        return javaType;
    }

    @Override
    public final TypeCode code() {
        return code;
    }

    @Override
    public final String toString() {
        return javaType.getSimpleName();
    }
}
