package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The constants of an enum by label and by number; what is stored must be one of them (QL-29). */
final class EnumNames<E extends Enum<E>> {
    private final Class<E> javaType;
    private final E[] constants;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, E> byLabel = new HashMap<>();

    EnumNames(Class<E> javaType) {
        this(javaType, Enum::name);
    }

    EnumNames(Class<E> javaType, Function<? super E, String> label) {
        this.javaType = javaType;
        this.constants = javaType.getEnumConstants();
        for (E constant : constants) {
            labels.add(label.apply(constant));
            byLabel.put(label.apply(constant), constant);
        }
    }

    Class<E> javaType() {
        return javaType;
    }

    /** In the order of the constants. */
    List<String> labels() {
        return labels;
    }

    @SuppressWarnings("EnumOrdinal") // labels are listed in the order of the constants
    String labelOf(E constant) {
        return labels.get(constant.ordinal());
    }

    E labelled(String label) {
        E constant = byLabel.get(label);
        if (constant == null) {
            throw unknown("'" + label + "'");
        }
        return constant;
    }

    E numbered(short ordinal) {
        if (ordinal < 0 || ordinal >= constants.length) {
            throw unknown("number " + ordinal);
        }
        return constants[ordinal];
    }

    private InvalidValueException unknown(String found) {
        return new InvalidValueException("The database holds %s, which is no constant of %s. It has: %s. [unknown-enum]"
                .formatted(found, javaType.getName(), String.join(", ", labels)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumNames<?> that && javaType == that.javaType && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return javaType.hashCode();
    }
}
