package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A primary key of one or several columns (IM-07, IM-12). */
final class KeyType implements IdentifierType {
    private final String entity;
    private final List<IdentifierPart> parts;
    private final List<IdObject> objects;

    KeyType(String entity, List<IdentifierPart> parts, List<IdObject> objects) {
        this.entity = entity;
        this.parts = List.copyOf(parts);
        this.objects = List.copyOf(objects);
    }

    @Override
    public @Nullable Object normalize(Object id) {
        if (parts.size() == 1 && parts.get(0).attribute().type().javaType().isInstance(id)) {
            return id;
        }
        @Nullable Object[] values = split(id);
        if (values.length != parts.size()) {
            throw new InvalidRequestException("The key of %s has %d parts (%s), %s has %d. [key-parts]"
                    .formatted(entity, parts.size(), names(), id, values.length));
        }
        if (Arrays.stream(values).anyMatch(Objects::isNull)) {
            return null; // no row has such a key
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = convert(parts.get(i), Objects.requireNonNull(values[i]));
        }
        return key(values);
    }

    private Object convert(IdentifierPart part, Object value) {
        try {
            return part.convert(value);
        } catch (InvalidArgumentException wrong) {
            throw new InvalidArgumentException(
                    "The key of %s cannot have this value for its part %s: %s"
                            .formatted(entity, part.attribute().name(), wrong.getMessage()),
                    wrong);
        }
    }

    private @Nullable Object[] split(Object id) {
        if (id instanceof Pk pk) {
            return pk.values().toArray();
        }
        for (IdObject object : objects) {
            if (object.javaType().isInstance(id)) {
                return object.parts(id);
            }
        }
        if (id instanceof Map<?, ?> map) {
            return byName(map);
        }
        if (id instanceof List<?> list) {
            return list.toArray();
        }
        return id instanceof Object[] array ? array.clone() : new Object[] {id};
    }

    private @Nullable Object[] byName(Map<?, ?> map) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        Collection<?> unknown = map.keySet().stream()
                .filter(name -> parts.stream().noneMatch(part -> part.names().contains(name)))
                .toList();
        for (int i = 0; i < values.length; i++) {
            IdentifierPart part = parts.get(i);
            Object name = map.keySet().stream()
                    .filter(candidate -> part.names().contains(candidate))
                    .findFirst()
                    .orElse(null);
            if (name == null || !unknown.isEmpty()) {
                throw new InvalidRequestException(
                        "The key of %s is given by the names %s, it has the parts %s. [key-parts]"
                                .formatted(entity, map.keySet(), names()));
            }
            values[i] = map.get(name);
        }
        return values;
    }

    private String names() {
        return parts.stream().map(part -> part.attribute().name()).collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable Object[] parts(Object key) {
        return key instanceof Pk pk && parts.size() > 1 ? pk.values().toArray() : new Object[] {key};
    }

    @Override
    public @Nullable Object key(@Nullable Object[] values) {
        if (values.length == 1) {
            return values[0];
        }
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return Pk.of(values);
    }
}
