package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;
import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as RFC 9562 writes them in bytes. */
final class UuidBytes {
    private static final int LENGTH = 16;

    private UuidBytes() {}

    static byte[] write(UUID value) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    static UUID read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new InvalidValueException(
                    "A column read as UUID holds %d bytes instead of 16. [unreadable-value]".formatted(bytes.length));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
