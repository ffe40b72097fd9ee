package dev.holdfast.dialect;

/**
 * What a database can do, or does that others do not.
 *
 * <p>Abilities can be switched off ({@link Dialect#without}), for a proxy before the database that does not have them:
 * then another technique takes their place, or what needs them is refused. Facts describe behaviour and cannot be
 * switched.
 */
public enum Feature {
    /** Without: nested transactions are refused. */
    SAVEPOINTS,
    /** An INSERT gives back columns of all of its rows. Without: JDBC's generated keys, and refused in statements. */
    RETURNING,
    /** Without: a query before the statement, and refused in statements. */
    UPDATE_RETURNING,
    /** Without: a query before the statement, and refused in statements. */
    DELETE_RETURNING,
    /**
     * An UPDATE or DELETE that gives back rows leaves nothing behind when it fails. Without: the session asks for keys
     * before the statement, not by it.
     */
    ATOMIC_RETURNING,
    /**
     * JDBC's {@code getGeneratedKeys} gives back those of all rows of one INSERT. Without, and where keys do not come back
     * by RETURNING: rows that need their keys are inserted one by one.
     */
    GENERATED_KEYS,
    /** A JDBC batch says of each member how many rows it changed. Without: UPDATEs and DELETEs go one by one. */
    BATCH_COUNTS,
    /** Without: locks are left out of the text. */
    ROW_LOCKS,
    /** {@code NOWAIT} and {@code SKIP LOCKED}. Without: refused. */
    ROW_LOCK_OPTIONS,
    /** Without: columns count by themselves. */
    SEQUENCES,
    /** Without: tables are created without their foreign keys. */
    FOREIGN_KEYS,
    /** Constraints can be checked at commit. Without: they are checked at once. */
    DEFERRABLE_CONSTRAINTS,
    /** One parameter can carry many values. Without: one parameter for each. */
    ARRAYS,
    /** An INSERT says what to do with rows that are there already. Without: refused. */
    UPSERT,
    /** A fact: foreign keys are added to tables that exist; without it, tables can refer to one that does not exist yet. */
    ALTER_CONSTRAINTS,
    /** {@code WITH}. Without: refused. */
    CTE,
    /** A query in FROM that uses the sources before it. Without: refused. */
    LATERAL,
    /** Without: refused. */
    WINDOW_FUNCTIONS,
    /** A fact: an INSERT that says what to do with rows that are there never fails because another was first. */
    ATOMIC_UPSERT,
    /** A fact: DDL is part of the transaction. */
    TRANSACTIONAL_DDL,
    /** A fact: after any error only a rollback, or one to a savepoint, is accepted. */
    ERROR_ENDS_TRANSACTION,
    /** A fact: a deadlock rolls back the whole transaction of the one who is told. */
    DEADLOCK_ENDS_TRANSACTION,
    /** A fact: several connections can write at the same time. */
    CONCURRENT_WRITES;

    /** Whether it says how the database behaves, which no setting changes. */
    public boolean isFact() {
        return switch (this) {
            case ALTER_CONSTRAINTS,
                    ATOMIC_UPSERT,
                    TRANSACTIONAL_DDL,
                    ERROR_ENDS_TRANSACTION,
                    DEADLOCK_ENDS_TRANSACTION,
                    CONCURRENT_WRITES -> true;
            default -> false;
        };
    }
}
