package dev.holdfast.agent;

import org.jspecify.annotations.Nullable;

/** What came of one class. */
final class Enhancement {
    enum Status {
        /** Not an entity and does not touch one. */
        UNTOUCHED,
        /** Is an entity class and enhanced now. */
        ENHANCED,
        /** Was enhanced before, at build time. */
        ALREADY_ENHANCED,
        /** Is no entity, but uses fields of entities; its accesses go through hooks now. */
        REWRITTEN,
        /** Is an entity class and stays plain. */
        SKIPPED
    }

    static final Enhancement UNTOUCHED = new Enhancement(Status.UNTOUCHED, null, null);
    static final Enhancement ALREADY_ENHANCED = new Enhancement(Status.ALREADY_ENHANCED, null, null);

    private final Status status;
    private final byte @Nullable [] bytes;
    private final @Nullable String reason;

    private Enhancement(Status status, byte @Nullable [] bytes, @Nullable String reason) {
        this.status = status;
        this.bytes = bytes;
        this.reason = reason;
    }

    static Enhancement enhanced(byte[] bytes) {
        return new Enhancement(Status.ENHANCED, bytes, null);
    }

    static Enhancement rewritten(byte[] bytes) {
        return new Enhancement(Status.REWRITTEN, bytes, null);
    }

    static Enhancement skipped(String reason) {
        return new Enhancement(Status.SKIPPED, null, reason);
    }

    Status status() {
        return status;
    }

    /** The new class file, or null if the class stays as it is. Not a copy. */
    byte @Nullable [] bytes() {
        return bytes;
    }

    /** Why an entity was skipped. */
    @Nullable
    String reason() {
        return reason;
    }
}
