package dev.holdfast.engine;

import org.jspecify.annotations.Nullable;

/**
 * What was being done when something failed. Immutable.
 *
 * @param doing in words, such as {@code insert 3 Album}
 * @param sql the statement; null where there was none
 * @param parameters its values; null while they are hidden
 */
record FailureReport(
        String doing, @Nullable String sql, @Nullable String parameters) {
    static FailureReport of(String doing) {
        return new FailureReport(doing, null, null);
    }
}
