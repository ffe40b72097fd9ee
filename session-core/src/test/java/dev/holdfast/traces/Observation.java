package dev.holdfast.traces;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be observed after a step.
 *
 * @param objects by variable
 * @param sessions by name
 * @param tables all rows by table; null if nothing can have changed since the last look
 * @param unreadable why the tables could not be read, or null
 */
record Observation(
        Map<String, ObjectView> objects,
        Map<String, SessionView> sessions,
        @Nullable Map<String, List<List<@Nullable Object>>> tables,
        @Nullable String unreadable) {

    /** What a session shows. */
    record SessionView(
            Collection<Object> added,
            Collection<Object> dirty,
            Collection<Object> deleted,
            Collection<Object> identityMap,
            boolean begun,
            int savepoints,
            boolean connected,
            boolean usable) {}
}
