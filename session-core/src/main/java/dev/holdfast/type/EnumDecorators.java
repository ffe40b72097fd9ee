package dev.holdfast.type;

import org.jspecify.annotations.Nullable;

/** How enums are stored. */
final class EnumDecorators {
    private EnumDecorators() {}

    /** By label. */
    record ByName<E extends Enum<E>>(EnumNames<E> names, SqlType<String> stored) implements TypeDecorator<E, String> {
        @Override
        public Class<E> javaType() {
            return names.javaType();
        }

        @Override
        public @Nullable String toDb(@Nullable E value) {
            return value == null ? null : names.labelOf(value);
        }

        @Override
        public @Nullable E fromDb(@Nullable String label) {
            return label == null ? null : names.labelled(label);
        }
    }

    /** By the order of the constants. */
    record ByNumber<E extends Enum<E>>(EnumNames<E> names) implements TypeDecorator<E, Short> {
        @Override
        public Class<E> javaType() {
            return names.javaType();
        }

        @Override
        public SqlType<Short> stored() {
            return SqlTypes.SMALLINT;
        }

        @Override
        @SuppressWarnings("EnumOrdinal") // this is what was asked for
        public @Nullable Short toDb(@Nullable E value) {
            return value == null ? null : (Short) (short) value.ordinal();
        }

        @Override
        public @Nullable E fromDb(@Nullable Short number) {
            return number == null ? null : names.numbered(number);
        }
    }
}
