package dev.holdfast.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.error.InvalidValueException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Objects as JSON documents, by Jackson. Needs {@code com.fasterxml.jackson.core:jackson-databind}; nothing else of
 * Holdfast does. Immutable and thread-safe, as long as nobody reconfigures the mapper.
 *
 * <p>Documents are compared as the database understands them: order of keys, spaces and the form of numbers do not
 * count. A change inside of an object is not noticed; give the attribute another one.
 */
public final class JsonTypes {
    private static final JsonTypes DEFAULT =
            new JsonTypes(JsonMapper.builder().findAndAddModules().build());

    private final ObjectMapper mapper;

    private JsonTypes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** With Jackson's own settings and the modules found on the class path. */
    public static JsonTypes standard() {
        return DEFAULT;
    }

    /** With the settings of a mapper. */
    public static JsonTypes using(ObjectMapper mapper) {
        return new JsonTypes(java.util.Objects.requireNonNull(mapper));
    }

    public <T> SqlType<T> of(Class<T> javaType) {
        return of((Type) javaType);
    }

    /** {@code of(new TypeReference<List<Address>>() {})}. */
    public <T> SqlType<T> of(TypeReference<T> type) {
        return of(type.getType());
    }

    /** The same for a type that only reflection knows; the caller says what it is in Java. */
    public <T> SqlType<T> of(Type type) {
        return SqlTypes.decorated(new Document<>(mapper, mapper.constructType(type)));
    }

    /** Trees, for documents without a class. */
    public SqlType<JsonNode> tree() {
        return of(JsonNode.class);
    }

    private record Document<T>(ObjectMapper mapper, JavaType type) implements TypeDecorator<T, String> {
        @Override
        @SuppressWarnings("unchecked") // Jackson makes what it was asked for
        public Class<T> javaType() {
            return (Class<T>) type.getRawClass();
        }

        @Override
        public SqlType<String> stored() {
            return SqlTypes.JSON;
        }

        @Override
        public @Nullable String toDb(@Nullable T value) {
            if (value == null) {
                return null;
            }
            try {
                return mapper.writerFor(type).writeValueAsString(value);
            } catch (JsonProcessingException failure) {
                throw failed("An object of %s cannot be written as JSON", failure);
            }
        }

        @Override
        public @Nullable T fromDb(@Nullable String json) {
            if (json == null) {
                return null;
            }
            try {
                return mapper.readValue(json, type);
            } catch (JsonProcessingException failure) {
                throw failed("A JSON document cannot be read as %s", failure);
            }
        }

        @Override
        public boolean sameValue(T first, T second) {
            String before = toDb(first);
            String after = toDb(second);
            return before != null && after != null && JsonText.same(before, after);
        }

        private InvalidValueException failed(String what, JsonProcessingException failure) {
            return new InvalidValueException(
                    (what + ": %s. Configure Jackson for it, or give a mapper of your own. [bad-json]")
                            .formatted(type.toCanonical(), failure.getClass().getSimpleName()),
                    failure);
        }
    }
}
