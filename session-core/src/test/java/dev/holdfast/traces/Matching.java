package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.mapping.Pk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares values of a trace with values of this run, keys translated. One thread at a time. */
final class Matching {
    private final Family family;
    private final Labels labels;
    private final Variables variables;
    private final Function<Object, ObjectView> views;

    Matching(Family family, Labels labels, Variables variables, Function<Object, ObjectView> views) {
        this.family = family;
        this.labels = labels;
        this.variables = variables;
        this.views = views;
    }

    /** Whether a scalar is the expected one; a key is translated first. */
    boolean scalar(JsonNode expected, @Nullable Object actual, @Nullable String keyTable) {
        if (expected.isNull() || actual == null) {
            return expected.isNull() && actual == null;
        }
        if (expected.isNumber() && actual instanceof Number number) {
            Long wanted = keyTable == null ? Long.valueOf(expected.asLong()) : labels.key(keyTable, expected.asLong());
            return wanted != null && wanted == number.longValue();
        }
        return expected.isBoolean()
                ? actual.equals(expected.asBoolean())
                : expected.isTextual() && actual.equals(expected.asText());
    }

    /** Whether an object is the expected one: a variable's, or of a class and key. */
    boolean reference(JsonNode expected, @Nullable Object actual) {
        if (expected.isNull() || actual == null) {
            return expected.isNull() && actual == null;
        }
        if (expected.isTextual()) {
            return variables.find(expected.asText()) == actual;
        }
        return expected.isArray() && hasIdentity(expected, actual);
    }

    /** Whether an object is of the class and key in {@code [class, key]}. */
    boolean hasIdentity(JsonNode expected, Object actual) {
        return actual.getClass().getSimpleName().equals(expected.path(0).asText())
                && key(
                        expected.path(1),
                        family.entityOf(actual),
                        views.apply(actual).key());
    }

    /** Whether the parts of a key are the expected ones. */
    boolean key(JsonNode expected, EntityModel entity, @Nullable List<Object> actual) {
        if (expected.isNull() || actual == null) {
            return expected.isNull() && actual == null;
        }
        List<JsonNode> parts = parts(expected);
        if (parts.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!scalar(parts.get(i), actual.get(i), keyTable(entity, i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether objects are the expected ones, in that order. */
    boolean references(JsonNode expected, Collection<?> actual) {
        if (!expected.isArray() || expected.size() != actual.size()) {
            return false;
        }
        int position = 0;
        for (Object object : actual) {
            if (!reference(expected.get(position++), object)) {
                return false;
            }
        }
        return true;
    }

    /** Whether objects are the expected ones, in any order. */
    boolean sameObjects(JsonNode expected, Collection<Object> actual) {
        return sameSet(expected, actual, this::reference);
    }

    /** Whether objects have the expected identities, in any order. */
    boolean sameIdentities(JsonNode expected, Collection<Object> actual) {
        return sameSet(expected, actual, this::hasIdentity);
    }

    private interface Test {
        boolean matches(JsonNode expected, Object actual);
    }

    private static boolean sameSet(JsonNode expected, Collection<Object> actual, Test test) {
        if (expected.size() != actual.size()) {
            return false;
        }
        List<Object> left = new ArrayList<>(actual);
        for (JsonNode wanted : expected) {
            if (!removeFirst(left, wanted, test)) {
                return false;
            }
        }
        return true;
    }

    private static boolean removeFirst(List<Object> left, JsonNode wanted, Test test) {
        for (int i = 0; i < left.size(); i++) {
            if (test.matches(wanted, left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    /** The table whose surrogate keys a part of an entity's key is, or null. */
    @Nullable
    String keyTable(EntityModel entity, int part) {
        TableSchema table = family.schema().table(entity.rootTable());
        return family.schema()
                .keyTable(
                        table.name(), table.columns().get(table.key().get(part)).name());
    }

    static List<JsonNode> parts(JsonNode key) {
        if (!key.isArray()) {
            return List.of(key);
        }
        List<JsonNode> parts = new ArrayList<>();
        key.forEach(parts::add);
        return parts;
    }

    static List<Object> parts(Object id) {
        return id instanceof Pk pk ? pk.values() : List.of(id);
    }

    /** An object as the trace would name it, for people. */
    String name(@Nullable Object object) {
        if (object == null) {
            return "null";
        }
        String name = variables.nameOf(object);
        return name != null ? name : identity(object);
    }

    /** The class and key of an object, for people. */
    String identity(Object object) {
        EntityModel entity = family.entityOf(object);
        return "[" + entity.name() + ", " + key(entity, views.apply(object).key()) + "]";
    }

    /** A key in labels, for people. */
    String key(EntityModel entity, @Nullable List<Object> key) {
        if (key == null) {
            return "null";
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            parts.add(scalar(key.get(i), keyTable(entity, i)));
        }
        return parts.size() == 1 ? String.valueOf(parts.get(0)) : parts.toString();
    }

    /** A scalar in labels, for people. */
    Object scalar(@Nullable Object value, @Nullable String keyTable) {
        return value instanceof Number number && keyTable != null
                ? labels.label(keyTable, number.longValue())
                : String.valueOf(value);
    }

    List<String> names(Collection<?> objects) {
        List<String> names = new ArrayList<>();
        objects.forEach(object -> names.add(name(object)));
        return names;
    }
}
