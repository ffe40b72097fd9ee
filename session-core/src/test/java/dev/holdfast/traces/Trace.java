package dev.holdfast.traces;

import java.util.List;
import java.util.Set;

/**
 * A script of session operations with what could be observed after each of them. Immutable.
 *
 * @param id a unique name
 * @param family the model family
 * @param options how the sessions and keys are set up
 * @param tags what occurs in the trace
 * @param steps the script, in order
 */
record Trace(String id, String family, Options options, Set<String> tags, List<Step> steps) {
    /**
     * How the sessions and keys are set up.
     *
     * @param generatedKeys whether the database makes surrogate keys
     * @param sessions 1 or 2
     */
    record Options(boolean generatedKeys, boolean autoflush, boolean expireOnCommit, int sessions) {}
}
