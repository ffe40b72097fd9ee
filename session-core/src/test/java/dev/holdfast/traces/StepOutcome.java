package dev.holdfast.traces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step did.
 *
 * @param failure what it threw, or null
 * @param result what it gave, {@link #NONE} if it gives nothing
 * @param sql the statements it sent, in short
 */
record StepOutcome(@Nullable Throwable failure, @Nullable Object result, List<String> sql) {
    /** The result of a step that has none. */
    static final Object NONE = new Object();

    /** Rows of plain values, in contrast to a list of entities. */
    record Rows(List<List<@Nullable Object>> rows) {}
}
