package dev.holdfast.error;

import java.util.List;

/** An UPDATE, DELETE or merge did not find the row or the version it expected: another transaction was first. */
public final class StaleDataException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    private final List<String> identities;

    /** @param identities every stale entity, such as {@code Order#42}; empty if the database did not tell which */
    public StaleDataException(String message, List<String> identities) {
        super(message);
        this.identities = List.copyOf(identities);
    }

    /** Every stale entity, such as {@code Order#42}; empty if the database did not tell which. */
    public List<String> identities() {
        return identities;
    }
}
