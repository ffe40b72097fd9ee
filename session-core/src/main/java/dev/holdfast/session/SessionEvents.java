package dev.holdfast.session;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.state.InstanceState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one session tells its listeners and the log. */
final class SessionEvents {
    private static final Logger LOG = LoggerFactory.getLogger("holdfast");

    private final Session session;
    private final List<SessionListener> listeners;
    private final Set<String> warned = new HashSet<>();

    SessionEvents(Session session, List<SessionListener> listeners) {
        this.session = session;
        this.listeners = listeners;
    }

    void beforeFlush() {
        listeners.forEach(listener -> listener.beforeFlush(session));
    }

    void afterFlush() {
        listeners.forEach(listener -> listener.afterFlush(session));
    }

    void afterFlushCompleted() {
        listeners.forEach(listener -> listener.afterFlushCompleted(session));
    }

    void beforeCommit() {
        listeners.forEach(listener -> listener.beforeCommit(session));
    }

    void afterCommit() {
        listeners.forEach(listener -> listener.afterCommit(session));
    }

    void afterRollback() {
        listeners.forEach(listener -> listener.afterRollback(session));
    }

    void statusChanged(InstanceState state, EntityStatus former) {
        if (!listeners.isEmpty()) {
            EntityStatus status = state.status();
            Object entity = state.get();
            if (status != former && entity != null) {
                listeners.forEach(listener -> listener.statusChanged(session, entity, former, status));
            }
        }
    }

    /** Logs once what is probably a mistake; an error if the session is strict. */
    void warn(String message) {
        listeners.forEach(listener -> listener.warning(session, message));
        if (session.options().strict()) {
            throw new InvalidRequestException(message);
        }
        if (warned.add(message)) {
            LOG.warn(message);
        }
    }
}
