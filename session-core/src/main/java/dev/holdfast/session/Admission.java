package dev.holdfast.session;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.state.InstanceState;
import java.util.Objects;

/** Whether an object may come into a session, or be worked on there; if not, what is wrong and what to do about it. */
final class Admission {
    private final Session session;

    Admission(Session session) {
        this.session = session;
    }

    /** It may be added (ST-04, ST-05, ST-12). */
    void requireAddable(InstanceState state) {
        requireNotElsewhere(state);
        if (state.key() != null) {
            requireNotDeleted(state);
            requireOnlyOne(state);
        }
    }

    /** It belongs to no other session. */
    void requireNotElsewhere(InstanceState state) {
        if (state.owner() != null && state.owner() != session.owner()) {
            throw new InvalidRequestException(
                    "%s is attached to %s; this is %s. Expunge it there first, or merge() it here. [attached-elsewhere]"
                            .formatted(state, state.owner(), session));
        }
    }

    /** Its row was not deleted by a flush. */
    void requireNotDeleted(InstanceState state) {
        if (state.isDeleted()) {
            throw new InvalidRequestException(
                    "%s has been deleted: call Session.makeTransient to make it a new object. [object-deleted]"
                            .formatted(state));
        }
    }

    /** No other object has its identity here. */
    void requireOnlyOne(InstanceState state) {
        InstanceState other =
                session.holdings().identityMap().get(state.layout().root(), Objects.requireNonNull(state.key()));
        if (other != null && other != state) {
            throw new InvalidRequestException(
                    "Cannot add %s: another object with that identity is in the session. Use merge(), or expunge the other first. [identity-conflict]"
                            .formatted(state));
        }
    }

    /** It may be deleted (ST-09, ST-15). */
    void requireDeletable(InstanceState state) {
        if (state.key() == null) {
            throw new InvalidRequestException(
                    "%s is not persisted: there is no row to delete. [not-persisted]".formatted(state));
        }
        if (state.isDeleted()) {
            throw new InvalidRequestException("%s has been deleted already. [object-deleted]".formatted(state));
        }
        requireNotElsewhere(state);
    }

    /** It is in this session, in whatever state. */
    void requirePresent(InstanceState state) {
        if (state.owner() != session.owner()) {
            throw new InvalidRequestException(
                    "%s is not in %s%s [not-present]".formatted(state, session, whereabouts(state)));
        }
    }

    /** It is persistent here (EX-04). */
    void requirePersistent(InstanceState state) {
        if (state.key() == null || !session.holdings().contains(state)) {
            throw new InvalidRequestException(
                    "%s is not persistent in %s%s [not-persistent]".formatted(state, session, whereabouts(state)));
        }
    }

    private String whereabouts(InstanceState state) {
        if (state.owner() == null) {
            return ": it belongs to no session. Bring it in with add() or merge() first.";
        }
        if (state.owner() != session.owner()) {
            return ": it belongs to %s. Use it there, or merge() it here.".formatted(state.owner());
        }
        return state.isDeleted() ? ": its row was deleted." : ": it is pending there. Call flush() first.";
    }
}
