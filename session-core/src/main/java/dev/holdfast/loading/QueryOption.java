package dev.holdfast.loading;

import dev.holdfast.sql.StatementOption;

/** How one query is executed. */
public enum QueryOption implements StatementOption {
    /** Rows overwrite what is in memory, unflushed changes included (EX-24). */
    POPULATE_EXISTING,
    /** Pending changes are not sent before this query (SE-33). */
    NO_AUTOFLUSH
}
