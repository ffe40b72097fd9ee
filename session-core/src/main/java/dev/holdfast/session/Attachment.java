package dev.holdfast.session;

import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.StateOwner;
import org.jspecify.annotations.Nullable;

/** The session as its instances see it. */
final class Attachment implements StateOwner {
    private final Session session;

    Attachment(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    @Override
    public void modified(InstanceState state) {
        session.guard().enter("a change of an attribute");
        try {
            session.holdings().modified(state);
            session.transactions().autobegin();
        } finally {
            session.guard().exit();
        }
    }

    @Override
    public @Nullable Object load(InstanceState state, Relationship relationship, int passive) {
        session.guard().enter("lazy load");
        try {
            return session.loader().loadRelationship(state, relationship, passive);
        } finally {
            session.guard().exit();
        }
    }

    @Override
    public void loadExpired(InstanceState state) {
        session.guard().enter("load of expired attributes");
        try {
            session.loader().loadExpired(state);
        } finally {
            session.guard().exit();
        }
    }

    @Override
    public void loadDeferred(InstanceState state, ColumnAttribute attribute) {
        session.guard().enter("load of a deferred attribute");
        try {
            session.loader().loadDeferred(state, attribute);
        } finally {
            session.guard().exit();
        }
    }

    @Override
    public boolean contains(InstanceState state) {
        return session.holdings().contains(state);
    }

    @Override
    public boolean isPending(InstanceState state) {
        return session.holdings().isPending(state);
    }

    @Override
    public void saveOrUpdate(InstanceState state) {
        session.run("a change of a relationship", () -> session.holdings().saveOrUpdate(state));
    }

    @Override
    public void expunge(InstanceState state) {
        session.run("a change of a relationship", () -> session.holdings().expunge(state));
    }

    @Override
    public void warnDuringFlush(String operation) {
        if (session.flusher().isSending()) {
            session.events()
                    .warn("While a flush sends SQL, %s: this is not part of the flush. [change-during-flush]"
                            .formatted(operation));
        }
    }

    @Override
    public void warn(String message) {
        session.events().warn(message);
    }

    /** The session's name in messages. */
    @Override
    public String toString() {
        return session.toString();
    }
}
