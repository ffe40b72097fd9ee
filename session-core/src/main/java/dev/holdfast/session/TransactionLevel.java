package dev.holdfast.session;

import dev.holdfast.engine.Connection;
import dev.holdfast.error.FlushException;
import dev.holdfast.error.IllegalStateChangeException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The session's transaction or one of its savepoints. Logical: it takes a connection, or sends SAVEPOINT, only when SQL
 * is needed (SE-10, TX-21).
 */
final class TransactionLevel {
    private static final int MOST_FLUSHES = 100;

    /** How far a level has come (SE-36). */
    enum State {
        ACTIVE,
        PREPARED,
        COMMITTED,
        /** Rolled back by a failed flush; waits for the user's rollback (TX-17). */
        INACTIVE,
        CLOSED
    }

    private final Session session;
    private final @Nullable TransactionLevel parent;
    private final Snapshot snapshot = new Snapshot();
    private State state = State.ACTIVE;
    private @Nullable Boundary boundary;
    private @Nullable Connection connection;
    private @Nullable Throwable failure;
    private @Nullable String ending;

    TransactionLevel(Session session, @Nullable TransactionLevel parent) {
        this.session = session;
        this.parent = parent;
    }

    boolean isNested() {
        return parent != null;
    }

    @Nullable
    TransactionLevel parent() {
        return parent;
    }

    State state() {
        return state;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** What is ending this level right now, or null. */
    void ending(@Nullable String operation) {
        this.ending = operation;
    }

    void refuseWhileEnding(String operation) {
        if (ending != null) {
            throw new IllegalStateChangeException(
                    "%s() inside a running %s(): wait until that is done. [change-in-change]"
                            .formatted(operation, ending));
        }
    }

    /** Whether it holds a connection. */
    boolean isConnected() {
        return parent == null ? connection != null : parent.isConnected();
    }

    // ---- use

    /** The connection, inside this level's savepoint. */
    Connection connection() {
        requireActive();
        if (parent != null) {
            Connection outer = parent.connectionOfOpenLevel();
            if (boundary == null) {
                boundary = Boundary.of(outer.beginNested());
            }
            return outer;
        }
        return connectionOfOpenLevel();
    }

    private Connection connectionOfOpenLevel() {
        if (parent != null) {
            return connection();
        }
        if (connection == null) {
            connection = session.transactions().procureConnection();
            boundary = Boundary.join(
                    connection,
                    session.transactions().bound(),
                    session.options().joinMode());
        }
        return connection;
    }

    /** @throws PendingRollbackException after a failed flush, with that failure as cause */
    void requireActive() {
        switch (state) {
            case ACTIVE -> {}
            case INACTIVE -> throw pendingRollback();
            case PREPARED, COMMITTED ->
                throw new InvalidRequestException(
                        "The transaction is in %s state: no more SQL, call rollback(). [transaction-ended]"
                                .formatted(state.name().toLowerCase(java.util.Locale.ROOT)));
            case CLOSED -> throw closed();
        }
    }

    private PendingRollbackException pendingRollback() {
        String reason = failure == null ? "" : " The original error was: " + failure.getMessage();
        return new PendingRollbackException(
                "The transaction was rolled back by a failed flush: call rollback() before anything else.%s [pending-rollback]"
                        .formatted(reason),
                failure);
    }

    static ResourceClosedException closed() {
        return new ResourceClosedException(
                "This transaction or savepoint has ended: begin another one. [transaction-closed]");
    }

    // ---- commit

    /** Flushes and commits this level, after those inside it. */
    void commit(boolean toRoot) {
        if (state != State.PREPARED) {
            prepare();
        }
        if (boundary != null) {
            boundary.commit();
        }
        state = State.COMMITTED;
        try {
            session.events().afterCommit();
        } finally {
            removeSnapshot();
            close();
        }
        if (toRoot && parent != null) {
            parent.commit(true);
        }
    }

    private void prepare() {
        requireActive();
        session.events().beforeCommit();
        commitInner();
        int flushes = 0;
        while (!session.holdings().isClean()) {
            if (flushes++ == MOST_FLUSHES) {
                throw new FlushException(
                        "Over %d flushes within one commit: does a listener make new changes each time? [endless-flush]"
                                .formatted(MOST_FLUSHES));
            }
            session.flusher().flushForCommit();
        }
        state = State.PREPARED;
    }

    private void commitInner() {
        TransactionLevel inner = session.transactions().innermost();
        while (inner != this) {
            Objects.requireNonNull(inner).commit(false);
            inner = session.transactions().innermost();
        }
    }

    private void removeSnapshot() {
        snapshot.inserted().forEach(InstanceState::keepGeneratedKey);
        if (parent != null) {
            snapshot.foldInto(parent.snapshot);
            return;
        }
        if (session.options().expireOnCommit() && !session.transactions().sessionEnds()) {
            session.holdings().expireAll();
        }
        for (InstanceState deleted : snapshot.deletedStates()) {
            if (deleted.owner() == session.owner()) {
                deleted.owner(null);
                session.events().statusChanged(deleted, EntityStatus.DELETED);
            }
        }
    }

    // ---- rollback

    /** Rolls back this level, after those inside it; restores what it held in memory (TX-05, TX-23). */
    void rollback(boolean toRoot) {
        closeInner();
        RuntimeException failed = null;
        if (state == State.ACTIVE || state == State.PREPARED) {
            failed = rollBackNow();
        }
        boolean changedMeanwhile = failed == null && !session.holdings().isClean();
        if (changedMeanwhile) {
            restore();
        }
        close();
        if (failed != null) {
            throw failed;
        }
        if (toRoot && parent != null) {
            parent.rollback(true);
        }
        if (changedMeanwhile) {
            session.events()
                    .warn(
                            "Objects were changed while the transaction waited for its rollback: these changes are discarded. [changed-inactive]");
        }
    }

    /** A flush failed: rolls back at once, and waits for the user to do so (TX-14 to TX-17). */
    void flushFailed(Throwable why) {
        failure = why;
        RuntimeException failed = rollBackNow();
        if (failed != null) {
            why.addSuppressed(failed);
        }
    }

    private @Nullable RuntimeException rollBackNow() {
        RuntimeException failed = null;
        try {
            if (boundary != null) {
                boundary.rollback();
            }
            state = State.INACTIVE;
            session.events().afterRollback();
        } catch (RuntimeException e) {
            failed = e;
        }
        state = State.INACTIVE;
        restore();
        return failed;
    }

    private void closeInner() {
        TransactionLevel inner = session.transactions().innermost();
        while (inner != this) {
            Objects.requireNonNull(inner).rollback(false);
            inner = session.transactions().innermost();
        }
    }

    private void restore() {
        Holdings holdings = session.holdings();
        Set<InstanceState> gone = new LinkedHashSet<>(snapshot.inserted());
        gone.addAll(holdings.pending());
        gone.removeIf(each -> each.owner() != null && each.owner() != session.owner());
        holdings.expunge(gone, true);
        gone.forEach(InstanceState::takeBackGeneratedKey);
        snapshot.formerKeys().forEach((each, key) -> {
            if (!gone.contains(each)) {
                holdings.restoreKey(each, key, each.owner() == session.owner());
            }
        });
        List<InstanceState> deleted = new ArrayList<>(snapshot.deletedStates());
        deleted.addAll(holdings.deleted());
        deleted.forEach(holdings::restoreDeleted);
        expireChanged(holdings);
    }

    private void expireChanged(Holdings holdings) {
        for (InstanceState each : holdings.identityMap().states()) {
            if (!isNested() || each.isModified() || snapshot.isChanged(each)) {
                each.expire();
            }
        }
        holdings.clearModified();
    }

    // ---- end

    /** Ends this level without commit or restoration; the connection goes back if the session took it. */
    void close() {
        session.transactions().innermost(parent);
        try {
            if (boundary != null) {
                boundary.end();
            }
        } finally {
            if (parent == null && connection != null) {
                session.transactions().releaseConnection(connection);
            }
            state = State.CLOSED;
        }
    }
}
