package dev.holdfast.sql;

/** What a statement does, as far as its caller must know. */
public enum StatementKind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    /** Anything else: DDL, a procedure call, SQL text that nobody looked into. */
    OTHER
}
