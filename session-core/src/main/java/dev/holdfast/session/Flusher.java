package dev.holdfast.session;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.WorkEvent;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.StatementException;
import dev.holdfast.mapping.Registry;
import dev.holdfast.state.IdentityMap;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Orphans;
import dev.holdfast.unitofwork.DmlStatements;
import dev.holdfast.unitofwork.FlushContext;
import dev.holdfast.unitofwork.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs flushes of one session (FL-01 to FL-10). */
final class Flusher implements FlushContext {
    private static final StatementCause FLUSH = StatementCause.of(StatementCause.Kind.FLUSH, "");

    private final Session session;
    private StatementCause cause = FLUSH;
    private boolean autoflush;
    private boolean flushing;
    private boolean sending;
    private boolean committing;

    Flusher(Session session, boolean autoflush) {
        this.session = session;
        this.autoflush = autoflush;
    }

    boolean autoflushes() {
        return autoflush;
    }

    void autoflushes(boolean value) {
        autoflush = value;
    }

    <T> T withoutAutoflush(Supplier<T> action) {
        boolean former = autoflush;
        autoflush = false;
        try {
            return action.get();
        } finally {
            autoflush = former;
        }
    }

    boolean isFlushing() {
        return flushing;
    }

    /** Whether SQL of a flush is being sent: changes made now are too late for it (FL-10). */
    boolean isSending() {
        return sending;
    }

    /** Flushes before a statement that has to see the changes (FL-01). */
    void autoflush(StatementCause statement) {
        if (autoflush && !flushing && !session.holdings().isClean()) {
            StatementCause trigger =
                    new StatementCause(StatementCause.Kind.AUTOFLUSH, statement.text(), 0, statement.trigger());
            try {
                flush(trigger);
            } catch (StatementException failure) {
                failure.addDetail("raised by the autoflush before " + statement.text());
                throw failure;
            }
        }
    }

    /** Flushes for a commit, after which nothing may be left. */
    void flushForCommit() {
        committing = true;
        try {
            flush(null);
        } finally {
            committing = false;
        }
    }

    void flush(@Nullable StatementCause trigger) {
        if (flushing) {
            throw new InvalidRequestException("The session is flushing already. [flush-in-flush]");
        }
        if (session.holdings().isClean()) {
            return;
        }
        flushing = true;
        cause = trigger == null ? FLUSH : FLUSH.triggeredBy(trigger);
        try {
            session.events().beforeFlush();
            UnitOfWork uow = plan();
            try {
                if (uow.hasWork()) {
                    run(uow);
                }
            } finally {
                uow.close();
            }
        } finally {
            flushing = false;
        }
    }

    private UnitOfWork plan() {
        Holdings holdings = session.holdings();
        UnitOfWork uow = new UnitOfWork(this);
        List<InstanceState> saves = new ArrayList<>(holdings.pending());
        saves.addAll(holdings.modified());
        for (InstanceState state : saves) {
            if (!holdings.isMarkedDeleted(state)) {
                planSave(uow, state);
            }
        }
        for (InstanceState state : new ArrayList<>(holdings.deleted())) {
            uow.register(state, true);
        }
        return uow;
    }

    private void planSave(UnitOfWork uow, InstanceState state) {
        boolean orphan = Orphans.isOrphan(state);
        if (orphan && state.key() == null && state.isOrphanedOutside()) {
            session.holdings().expunge(List.of(state), false);
        } else {
            uow.register(state, orphan && state.key() != null);
        }
    }

    private void run(UnitOfWork uow) {
        TransactionLevel level = session.transactions().autobegin();
        level.requireActive();
        WorkEvent work = session.engine().work(cause);
        try {
            send(uow);
            session.events().afterFlush();
            complete(uow, level);
        } catch (Throwable failure) {
            if (work != null) {
                work.failed(failure);
            }
            level.flushFailed(failure);
            throw failure;
        } finally {
            if (work != null) {
                work.close();
            }
        }
    }

    private void send(UnitOfWork uow) {
        sending = true;
        try {
            uow.execute();
        } finally {
            sending = false;
        }
    }

    private void complete(UnitOfWork uow, TransactionLevel level) {
        Holdings holdings = session.holdings();
        holdings.removeNewlyDeleted(uow.deleted(), level.snapshot());
        holdings.registerPersistent(uow.saved(), level.snapshot());
        List<InstanceState> late = holdings.modified();
        if (!late.isEmpty()) {
            late.forEach(InstanceState::commitAll);
            session.events()
                    .warn("Changes of %s made by callbacks during the flush are not written. [change-during-flush]"
                            .formatted(late));
        }
        holdings.clearModified();
        session.events().afterFlushCompleted();
    }

    // ---- what the unit of work asks

    @Override
    public Registry registry() {
        return session.factory().registry();
    }

    @Override
    public Dialect dialect() {
        return session.engine().dialect();
    }

    @Override
    public Connection connection() {
        return session.transactions().connection();
    }

    @Override
    public DmlStatements statements() {
        return session.factory().dmlStatements();
    }

    @Override
    public IdentityMap identityMap() {
        return session.holdings().identityMap();
    }

    @Override
    public boolean contains(InstanceState state) {
        return session.holdings().contains(state);
    }

    @Override
    public StatementCause cause() {
        return cause;
    }

    /** A flush leaves it pending; a commit must not, and has nothing to write for it. */
    @Override
    public void lostBeforeInsert(InstanceState state) {
        String message =
                "%s is pending, and yet a parent that removes its orphans has lost it: expunge it, or give it a parent. [not-persisted]"
                        .formatted(state);
        if (committing) {
            throw new InvalidRequestException(message);
        }
        session.events().warn(message);
    }

    @Override
    public void warn(String message) {
        session.events().warn(message);
    }
}
