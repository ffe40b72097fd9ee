package dev.holdfast.state;

import org.jspecify.annotations.Nullable;

/** Answers that are no values. They never reach user code. */
public enum Sentinel {
    /** The attribute has no value and never had one. */
    NO_VALUE,
    /** The value exists but was not to be loaded. */
    NO_RESULT,
    /** A loader has nothing for this instance: the default applies. */
    EMPTY,
    /** A loader has stored the value itself. */
    WAS_SET,
    /** Stands for null where null means "nothing recorded". */
    NULL;

    static Object maskNull(@Nullable Object value) {
        return value == null ? NULL : value;
    }

    static @Nullable Object unmaskNull(Object value) {
        return value == NULL ? null : value;
    }

    /** Whether {@code value} is a real object: neither null nor a sentinel. */
    public static boolean isObject(@Nullable Object value) {
        return value != null && !(value instanceof Sentinel);
    }
}
