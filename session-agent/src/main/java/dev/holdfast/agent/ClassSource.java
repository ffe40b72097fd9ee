package dev.holdfast.agent;

import org.jspecify.annotations.Nullable;

/** Where classes other than the one in work are looked up. */
interface ClassSource {
    /** Null if there is no such class. */
    @Nullable
    ClassInfo find(String internalName);

    /** Keeps what was read from the class file in work, which may not be found otherwise; returns what holds from now on. */
    ClassInfo remember(ClassInfo type);
}
