package dev.holdfast.session;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementCompiler;
import dev.holdfast.loading.LoadContext;
import dev.holdfast.loading.QueryPlans;
import dev.holdfast.mapping.Registry;
import dev.holdfast.state.IdentityMap;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.StateOwner;

/** The session as its loader sees it. */
final class SessionLoadContext implements LoadContext {
    private final Session session;

    SessionLoadContext(Session session) {
        this.session = session;
    }

    @Override
    public Registry registry() {
        return session.registry();
    }

    @Override
    public Dialect dialect() {
        return session.engine().dialect();
    }

    @Override
    public StatementCompiler compiler() {
        return session.factory().compiler();
    }

    @Override
    public QueryPlans plans() {
        return session.factory().plans();
    }

    @Override
    public Connection connection() {
        return session.transactions().connection();
    }

    @Override
    public IdentityMap identityMap() {
        return session.holdings().identityMap();
    }

    @Override
    public StateOwner owner() {
        return session.owner();
    }

    @Override
    public void enter(InstanceState state) {
        session.holdings().enter(state);
    }

    @Override
    public void autoflush(StatementCause statement) {
        session.flusher().autoflush(statement);
    }

    @Override
    public void rowIsGone(InstanceState state) {
        session.transactions().autobegin().snapshot().deleted(state);
        session.holdings().becomeDeleted(state);
    }

    @Override
    public void expireOrExpunge(InstanceState state) {
        session.holdings().expireOrExpunge(state);
    }

    @Override
    public void warn(String message) {
        session.events().warn(message);
    }
}
