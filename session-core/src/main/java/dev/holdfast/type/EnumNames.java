package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The constants of an enum by name and by number; what is stored must be one of them (QL-29). */
final class EnumNames<E extends Enum<E>> {
    private final Class<E> javaType;
    private final E[] constants;
    private final Map<String, E> byName = new HashMap<>();

    EnumNames(Class<E> javaType) {
        this.javaType = javaType;
        this.constants = javaType.getEnumConstants();
        for (E constant : constants) {
            byName.put(constant.name(), constant);
        }
    }

    E named(String name) {
        E constant = byName.get(name);
        if (constant == null) {
            throw unknown("'" + name + "'");
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
                .formatted(
                        found,
                        javaType.getName(),
                        Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
