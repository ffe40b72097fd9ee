package dev.holdfast.unitofwork;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.Registry;
import dev.holdfast.state.IdentityMap;
import dev.holdfast.state.InstanceState;

/** The session as a flush needs it. */
public interface FlushContext {
    Registry registry();

    Dialect dialect();

    /** The connection of the running transaction. */
    Connection connection();

    DmlStatements statements();

    IdentityMap identityMap();

    /** Whether the state is pending or persistent in the session. */
    boolean contains(InstanceState state);

    /** Why this flush happens; statements name it as what triggered them. */
    StatementCause cause();

    /** A parent that removes its orphans has lost an instance which was never inserted, and which was added again. */
    void lostBeforeInsert(InstanceState state);

    /** Something that is probably a mistake. */
    void warn(String message);
}
