package dev.holdfast.instrument;

import org.jspecify.annotations.Nullable;

/**
 * An enhanced class. The enhancer implements every method; nobody else does, and nobody but the session calls them.
 *
 * <p>Fields are numbered: those of the topmost annotated class first, in the order of declaration. For every 32 of them
 * there is a pair of masks. A set <em>read</em> bit sends the next read of that field through
 * {@link Interceptor#onRead}, a set <em>write</em> bit sends the next write through {@link Interceptor#onWrite} or
 * {@link Interceptor#onAssign}. All bits are clear until an interceptor is attached.
 *
 * <p>The methods here are raw: they fire nothing. One thread at a time.
 */
@SuppressWarnings("checkstyle:MethodName")
public interface Managed {
    /** The attached interceptor, or null. */
    default @Nullable Interceptor $hf$state() {
        throw Hooks.notEnhanced(this);
    }

    default void $hf$state(@Nullable Interceptor state) {
        throw Hooks.notEnhanced(this);
    }

    /** The read mask of fields {@code 32 * word} and following. */
    default int $hf$reads(int word) {
        throw Hooks.notEnhanced(this);
    }

    default void $hf$reads(int word, int mask) {
        throw Hooks.notEnhanced(this);
    }

    /** The write mask of fields {@code 32 * word} and following. */
    default int $hf$writes(int word) {
        throw Hooks.notEnhanced(this);
    }

    default void $hf$writes(int word, int mask) {
        throw Hooks.notEnhanced(this);
    }

    /** How many hooked fields there are, inherited ones included. */
    default int $hf$count() {
        throw Hooks.notEnhanced(this);
    }

    /**
     * The numbering as text, to be compared with what a mapping expects:
     * {@code format;class@firstIndex:name,descriptor;name,descriptor|class@...}, topmost class first.
     */
    default String $hf$layout() {
        throw Hooks.notEnhanced(this);
    }

    /** The value of a field; primitives are boxed. */
    default @Nullable Object $hf$get(int index) {
        throw Hooks.notEnhanced(this);
    }

    /** Sets a field; a primitive is unboxed from its own wrapper. */
    default void $hf$set(int index, @Nullable Object value) {
        throw Hooks.notEnhanced(this);
    }

    /** The value of a primitive field: integral ones widened, floating ones as their raw bits, booleans 0 or 1. */
    default long $hf$getLong(int index) {
        throw Hooks.notEnhanced(this);
    }

    default void $hf$setLong(int index, long value) {
        throw Hooks.notEnhanced(this);
    }

    /** Sets all fields: references from {@code references}, primitives from {@code primitives} as in {@link #$hf$setLong}. */
    default void $hf$load(@Nullable Object[] references, long[] primitives) {
        throw Hooks.notEnhanced(this);
    }

    /** Copies all fields into {@code values}; primitives are boxed. */
    default void $hf$store(@Nullable Object[] values) {
        throw Hooks.notEnhanced(this);
    }

    /** A new instance of this object's class on which no user code has run; null if the class is abstract. */
    default @Nullable Object $hf$new() {
        throw Hooks.notEnhanced(this);
    }
}
