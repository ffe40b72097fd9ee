package dev.holdfast.state;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Relationship;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what a constructor, a deserializer or a copy has put into the fields of an instance: it counts as assigned
 * where it differs from Java's default (J7), and plain collections become tracked ones (AG-04).
 */
final class Adoption {
    private Adoption() {}

    static void adopt(InstanceState state, Managed instance) {
        @Nullable Object[] values = new Object[instance.$hf$count()];
        instance.$hf$store(values);
        for (int number = 0; number < values.length; number++) {
            Object value = values[number];
            Attribute attribute = state.layout().attribute(number);
            if (value != null && !isDefault(attribute, value)) {
                if (attribute instanceof Relationship relationship) {
                    adoptRelationship(state, instance, relationship, value);
                } else if (attribute != null) {
                    state.record(number, Sentinel.NO_VALUE);
                    state.becomePresent(number);
                }
            }
        }
    }

    private static void adoptRelationship(
            InstanceState state, Managed instance, Relationship relationship, Object value) {
        instance.$hf$set(relationship.number(), null);
        if (!relationship.isCollection()) {
            instance.$hf$set(relationship.number(), ReferenceAccess.set(state, relationship, value));
        } else if (!isEmptyContainer(value)) {
            instance.$hf$set(relationship.number(), CollectionAccess.replace(state, relationship, value));
        }
    }

    private static boolean isEmptyContainer(Object value) {
        return (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static boolean isDefault(@Nullable Attribute attribute, Object value) {
        return attribute != null
                && attribute.javaType().isPrimitive()
                && (value instanceof Number number
                        ? number.doubleValue() == 0.0
                        : Boolean.FALSE.equals(value)
                                || Character.valueOf((char) 0).equals(value));
    }
}
