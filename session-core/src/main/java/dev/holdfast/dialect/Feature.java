package dev.holdfast.dialect;

/** What a database can do, or does that others do not. */
public enum Feature {
    SAVEPOINTS,
    /** An INSERT of several rows gives back generated columns of all of them as rows. */
    RETURNING,
    UPDATE_RETURNING,
    DELETE_RETURNING,
    /** JDBC's {@code getGeneratedKeys} gives back those of all rows of one INSERT. */
    GENERATED_KEYS,
    /** A JDBC batch says of each member how many rows it changed. */
    BATCH_COUNTS,
    ROW_LOCKS,
    /** {@code NOWAIT} and {@code SKIP LOCKED}. */
    ROW_LOCK_OPTIONS,
    SEQUENCES,
    /** Foreign keys can be added to a table that exists. */
    ALTER_CONSTRAINTS,
    /** Constraints can be checked at commit. */
    DEFERRABLE_CONSTRAINTS,
    /** DDL is part of the transaction. */
    TRANSACTIONAL_DDL,
    /** After any error only a rollback, or one to a savepoint, is accepted. */
    ERROR_ENDS_TRANSACTION,
    /** A deadlock rolls back the whole transaction of the one who is told. */
    DEADLOCK_ENDS_TRANSACTION,
    /** {@code (a, b) IN ((1, 2), (3, 4))}. */
    ROW_VALUES,
    /** One parameter can carry many values. */
    ARRAYS,
    /** An INSERT says what to do with rows that are there already. */
    UPSERT,
    /** Several connections can write at the same time. */
    CONCURRENT_WRITES
}
