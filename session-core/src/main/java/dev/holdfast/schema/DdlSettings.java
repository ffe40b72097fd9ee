package dev.holdfast.schema;

import java.util.List;

/**
 * Settings of a connection that must not change within a transaction.
 *
 * @param before statements that set them, executed before the transaction
 * @param after statements that set them back, executed after it, whatever became of it
 */
public record DdlSettings(List<String> before, List<String> after) {
    /** Nothing to set. */
    public static final DdlSettings NONE = new DdlSettings(List.of(), List.of());

    public DdlSettings {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
