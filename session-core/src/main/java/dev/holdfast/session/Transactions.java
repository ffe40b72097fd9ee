package dev.holdfast.session;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.IllegalStateChangeException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's transaction and the savepoints in it: when they begin, who may end them, and on which connection they are. */
final class Transactions {
    private final Session session;
    private final Engine engine;
    private final @Nullable Connection bound;
    private @Nullable TransactionLevel innermost;
    private boolean closed;
    private boolean sessionEnds;

    Transactions(Session session, Engine engine, @Nullable Connection bound) {
        this.session = session;
        this.engine = engine;
        this.bound = bound;
    }

    // ---- the levels

    /** The innermost open level, or null. */
    @Nullable
    TransactionLevel innermost() {
        return innermost;
    }

    void innermost(@Nullable TransactionLevel level) {
        innermost = level;
    }

    /** The open levels, innermost first. */
    List<TransactionLevel> open() {
        List<TransactionLevel> levels = new ArrayList<>();
        for (TransactionLevel each = innermost; each != null; each = each.parent()) {
            levels.add(each);
        }
        return levels;
    }

    boolean isActive() {
        return innermost == null || innermost.state() == TransactionLevel.State.ACTIVE;
    }

    // ---- beginning

    /** The innermost level; begins the transaction if there is none (SE-07). */
    TransactionLevel autobegin() {
        if (innermost == null) {
            if (!session.options().autobegin()) {
                throw new InvalidRequestException(
                        "No transaction has begun and autobegin is off: call begin() first. [no-autobegin]");
            }
            return start();
        }
        return innermost;
    }

    /** Begins the transaction; there must be none (SE-08). */
    TransactionLevel begin() {
        if (innermost != null) {
            throw new InvalidRequestException(
                    "A transaction has begun already, by the first use of the session or begin(). [already-begun]");
        }
        return start();
    }

    private TransactionLevel start() {
        if (closed && !session.options().closeResetsOnly()) {
            throw new InvalidRequestException("""
                    %s is permanently closed, as its option closeResetsOnly(false) asks: open another one. \
                    [session-closed]""".formatted(session));
        }
        closed = false;
        TransactionLevel begun = new TransactionLevel(session, null);
        innermost = begun;
        return begun;
    }

    /** Flushes and begins a savepoint (TX-20). */
    TransactionLevel beginNested() {
        autobegin().requireActive();
        if (!session.flusher().isFlushing()) {
            session.flusher().flush(null);
        }
        TransactionLevel begun = new TransactionLevel(session, innermost);
        innermost = begun;
        return begun;
    }

    // ---- ending

    void commit() {
        refuseInFlush("commit");
        TransactionLevel level = autobegin();
        ending("commit", open(), () -> level.commit(true));
    }

    /** The session ends right after this commit: results stay readable (SE-06). */
    void commitAndEnd() {
        sessionEnds = true;
        commit();
    }

    /** Whether the session is used no more after the commit that runs. */
    boolean sessionEnds() {
        return sessionEnds;
    }

    void rollback() {
        refuseInFlush("rollback");
        TransactionLevel level = innermost;
        if (level != null) {
            ending("rollback", open(), () -> level.rollback(true));
        }
    }

    /** Ends one level, with those inside it, through its handle (TX-04, TX-27). */
    void end(String operation, TransactionLevel level, Runnable action) {
        refuseInFlush(operation);
        if (level.state() == TransactionLevel.State.CLOSED) {
            throw TransactionLevel.closed();
        }
        List<TransactionLevel> open = open();
        ending(operation, open.subList(0, open.indexOf(level) + 1), action);
    }

    /** Detaches everything and ends all levels without commit or restoration (SE-14). */
    void close() {
        reset("close");
        closed = true;
    }

    void reset() {
        reset("reset");
    }

    private void reset(String operation) {
        refuseInFlush(operation);
        ending(operation, open(), () -> {
            session.holdings().expungeAll();
            closeLevels();
        });
    }

    private void closeLevels() {
        RuntimeException failed = null;
        while (innermost != null) {
            try {
                innermost.close();
            } catch (RuntimeException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void refuseInFlush(String operation) {
        if (session.flusher().isFlushing()) {
            throw new IllegalStateChangeException(
                    "%s() inside a running flush: wait until it is done. [change-in-flush]".formatted(operation));
        }
    }

    /** Nobody may end a level while it is being ended, a hook above all (SE-37). */
    private static void ending(String operation, List<TransactionLevel> levels, Runnable action) {
        levels.forEach(level -> level.refuseWhileEnding(operation));
        levels.forEach(level -> level.ending(operation));
        try {
            action.run();
        } finally {
            levels.forEach(level -> level.ending(null));
        }
    }

    // ---- connections

    /** The connection of the transaction, inside the innermost savepoint. */
    Connection connection() {
        return autobegin().connection();
    }

    Connection procureConnection() {
        return bound == null ? engine.connect() : bound;
    }

    void releaseConnection(Connection connection) {
        if (connection != bound) {
            connection.close();
        }
    }

    /** The connection given by the user, if there is one. */
    @Nullable
    Connection bound() {
        return bound;
    }

    // ---- deleted instances

    /** The instances deleted in this transaction, which a rollback will not bring back. */
    List<InstanceState> forgetAllDeleted() {
        List<InstanceState> gone = new ArrayList<>();
        open().forEach(level -> gone.addAll(level.snapshot().deletedStates()));
        gone.removeIf(state -> state.owner() != session.owner());
        gone.forEach(this::forgetDeleted);
        return gone;
    }

    void forgetDeleted(InstanceState state) {
        open().forEach(level -> level.snapshot().forgetDeleted(state));
    }
}
