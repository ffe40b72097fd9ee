package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.MappingException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the object of an {@code @IdClass} or {@code @EmbeddedId} apart. */
interface IdObject {
    Class<?> javaType();

    /** The parts in key order, as they are in the object. */
    @Nullable
    Object[] parts(Object id);

    /** An embedded id. */
    record Embedded(EmbeddedAttribute attribute, List<ColumnAttribute> identifier) implements IdObject {
        @Override
        public Class<?> javaType() {
            return attribute.javaType();
        }

        @Override
        public @Nullable Object[] parts(Object id) {
            return identifier.stream().map(part -> part.componentOf(id)).toArray();
        }
    }

    /**
     * An id class: its fields are called like the key attributes of the entity. A reference that is part of the key is
     * there as the key of its target.
     */
    final class OfClass implements IdObject {
        private final Class<?> javaType;
        private final List<Part> fields;

        OfClass(Class<?> javaType, List<Part> fields) {
            this.javaType = javaType;
            this.fields = List.copyOf(fields);
        }

        /** @param inner takes the value apart if it is the id object of another entity, else null */
        record Part(Field field, @Nullable Supplier<IdentifierType> inner) {}

        @Override
        public Class<?> javaType() {
            return javaType;
        }

        @Override
        public @Nullable Object[] parts(Object id) {
            List<@Nullable Object> parts = new ArrayList<>();
            for (Part part : fields) {
                Object value = read(part.field(), id);
                Supplier<IdentifierType> inner = part.inner();
                Object key =
                        value == null || inner == null ? value : inner.get().normalize(value);
                if (key instanceof Pk pk) {
                    parts.addAll(pk.values());
                } else {
                    parts.add(key);
                }
            }
            return parts.toArray();
        }

        private static @Nullable Object read(Field field, Object id) {
            try {
                return field.get(id);
            } catch (IllegalAccessException e) {
                throw new InvalidArgumentException(
                        "%s cannot be read: %s. [id-class]".formatted(field, e.getMessage()), e);
            }
        }
    }

    /** The field of an id class that holds a key attribute. */
    static Field field(Class<?> idClass, EntityModel entity, String attribute) {
        for (Class<?> level = idClass; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return accessible(field);
                }
            }
        }
        throw new MappingException("""
                %s has the key attribute "%s", its @IdClass %s has no field of that name. [id-class]""".formatted(entity, attribute, idClass.getName()));
    }

    private static Field accessible(Field field) {
        try {
            field.setAccessible(true);
            return field;
        } catch (RuntimeException e) {
            throw new MappingException(
                    "%s cannot be read: open its package to session-core. [id-class]".formatted(field), e);
        }
    }
}
