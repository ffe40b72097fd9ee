package dev.holdfast.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a session behaves (SE-02). Immutable; every method returns new options.
 *
 * @param autoflush pending changes are sent before a query sees the database
 * @param expireOnCommit what is in memory is read again after a commit
 * @param autobegin the first use begins a transaction; otherwise {@link Session#begin()} has to
 * @param closeResetsOnly a closed session can be used again
 * @param strict warnings are errors
 * @param strongIdentityMap persistent objects are held strongly until they are detached
 * @param joinMode what to do with a connection that is already in a transaction
 * @param info what the application wants to keep with the session
 */
public record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean autobegin,
        boolean closeResetsOnly,
        boolean strict,
        boolean strongIdentityMap,
        JoinTransactionMode joinMode,
        Map<String, Object> info) {
    private static final SessionOptions DEFAULTS = new SessionOptions(
            true, true, true, true, false, false, JoinTransactionMode.CONDITIONAL_SAVEPOINT, Map.of());

    public SessionOptions {
        Arguments.notNull(joinMode, "joinMode");
        Arguments.notNull(info, "info").forEach((key, value) -> {
            Arguments.notNull(key, "key of info");
            Arguments.notNull(value, "info(\"" + key + "\")");
        });
        info = Map.copyOf(info);
    }

    /** Autoflush, expire on commit, autobegin and {@link #closeResetsOnly} are on, the rest is off. */
    public static SessionOptions defaults() {
        return DEFAULTS;
    }

    public SessionOptions autoflush(boolean value) {
        return new SessionOptions(
                value, expireOnCommit, autobegin, closeResetsOnly, strict, strongIdentityMap, joinMode, info);
    }

    public SessionOptions expireOnCommit(boolean value) {
        return new SessionOptions(
                autoflush, value, autobegin, closeResetsOnly, strict, strongIdentityMap, joinMode, info);
    }

    public SessionOptions autobegin(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, value, closeResetsOnly, strict, strongIdentityMap, joinMode, info);
    }

    public SessionOptions closeResetsOnly(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, autobegin, value, strict, strongIdentityMap, joinMode, info);
    }

    public SessionOptions strict(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, autobegin, closeResetsOnly, value, strongIdentityMap, joinMode, info);
    }

    public SessionOptions strongIdentityMap(boolean value) {
        return new SessionOptions(autoflush, expireOnCommit, autobegin, closeResetsOnly, strict, value, joinMode, info);
    }

    public SessionOptions joinMode(JoinTransactionMode value) {
        return new SessionOptions(
                autoflush, expireOnCommit, autobegin, closeResetsOnly, strict, strongIdentityMap, value, info);
    }

    /** Adds entries; those given now win over former ones of the same key (SE-03). */
    public SessionOptions info(Map<String, ?> entries) {
        Map<String, Object> merged = new LinkedHashMap<>(info);
        merged.putAll(Arguments.notNull(entries, "info"));
        return new SessionOptions(
                autoflush, expireOnCommit, autobegin, closeResetsOnly, strict, strongIdentityMap, joinMode, merged);
    }
}
