package dev.holdfast.engine;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.SchemaMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How statements and transactions run. What is not set here is taken from the engine, and then from the database.
 * Immutable; each {@code with} method returns a copy.
 */
public final class ExecutionOptions {
    private static final ExecutionOptions DEFAULTS = new ExecutionOptions(null, null, null, SchemaMap.NONE);

    private final @Nullable IsolationLevel isolation;
    private final @Nullable Boolean readOnly;
    private final @Nullable Duration queryTimeout;
    private final SchemaMap schemas;

    private ExecutionOptions(
            @Nullable IsolationLevel isolation,
            @Nullable Boolean readOnly,
            @Nullable Duration queryTimeout,
            SchemaMap schemas) {
        this.isolation = isolation;
        this.readOnly = readOnly;
        this.queryTimeout = queryTimeout;
        this.schemas = schemas;
    }

    /** Nothing set. */
    public static ExecutionOptions defaults() {
        return DEFAULTS;
    }

    public ExecutionOptions withIsolation(IsolationLevel level) {
        return new ExecutionOptions(Arguments.notNull(level, "level"), readOnly, queryTimeout, schemas);
    }

    /** The isolation level of a name such as {@code REPEATABLE READ}. */
    public ExecutionOptions withIsolation(String level) {
        return withIsolation(IsolationLevel.named(level));
    }

    public ExecutionOptions withReadOnly(boolean only) {
        return new ExecutionOptions(isolation, only, queryTimeout, schemas);
    }

    /** The longest a statement may run; rounded up to seconds, as JDBC knows nothing finer. */
    public ExecutionOptions withQueryTimeout(Duration longest) {
        if (Arguments.notNull(longest, "longest").isNegative() || longest.isZero()) {
            throw new InvalidArgumentException(
                    "The query timeout must be longer than zero, was %s. [bad-argument]".formatted(longest));
        }
        return new ExecutionOptions(isolation, readOnly, longest, schemas);
    }

    /**
     * Which schemas take the place of those that tables name, in statements and DDL (CN-12). A session takes those of the
     * engine that its factory was made with.
     */
    public ExecutionOptions withSchemas(SchemaMap map) {
        return new ExecutionOptions(isolation, readOnly, queryTimeout, Arguments.notNull(map, "map"));
    }

    public SchemaMap schemas() {
        return schemas;
    }

    public @Nullable IsolationLevel isolation() {
        return isolation;
    }

    public @Nullable Boolean readOnly() {
        return readOnly;
    }

    public @Nullable Duration queryTimeout() {
        return queryTimeout;
    }

    /** These options, and for what they leave open those of {@code base}. */
    ExecutionOptions over(ExecutionOptions base) {
        return base == DEFAULTS
                ? this
                : new ExecutionOptions(
                        isolation == null ? base.isolation : isolation,
                        readOnly == null ? base.readOnly : readOnly,
                        queryTimeout == null ? base.queryTimeout : queryTimeout,
                        schemas.isEmpty() ? base.schemas : schemas);
    }

    boolean leavesConnectionsAlone() {
        return isolation == null && readOnly == null;
    }

    int timeoutSeconds() {
        return queryTimeout == null
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, queryTimeout.plusMillis(999).toSeconds());
    }

    @Override
    public String toString() {
        return "ExecutionOptions[isolation=%s, readOnly=%s, queryTimeout=%s, schemas=%s]"
                .formatted(isolation, readOnly, queryTimeout, schemas);
    }
}
