package dev.holdfast.dialect.h2;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeDecorator;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as bytes: text would become a JSON string. */
record H2Json() implements TypeDecorator<String, byte[]> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public SqlType<byte[]> stored() {
        return SqlTypes.BYTES;
    }

    /** Checked as text is: half a surrogate pair would become a question mark. */
    @Override
    public byte @Nullable [] toDb(@Nullable String json) {
        return SqlTypes.JSON.arrayElement(json) instanceof String checked
                ? checked.getBytes(StandardCharsets.UTF_8)
                : null;
    }

    @Override
    public @Nullable String fromDb(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean sameValue(String first, String second) {
        return SqlTypes.JSON.sameValue(first, second);
    }
}
