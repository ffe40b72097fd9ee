package dev.holdfast.loading;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementCompiler;
import dev.holdfast.mapping.Registry;
import dev.holdfast.state.IdentityMap;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.StateOwner;

/** The session as loading needs it. */
public interface LoadContext {
    Registry registry();

    Dialect dialect();

    StatementCompiler compiler();

    QueryPlans plans();

    /** The connection of the running transaction, which begins if there is none. */
    Connection connection();

    IdentityMap identityMap();

    StateOwner owner();

    /** Puts a freshly loaded state into the identity map. */
    void enter(InstanceState state);

    /** Sends pending changes before a statement that has to see them, if the session does that by itself. */
    void autoflush(StatementCause statement);

    /** The row of a persistent instance is gone (EX-09). */
    void rowIsGone(InstanceState state);

    /** Expires an instance, or takes a pending one out, as the refresh-expire cascade asks (EX-25). */
    void expireOrExpunge(InstanceState state);

    /** Something that is probably a mistake. */
    void warn(String message);
}
