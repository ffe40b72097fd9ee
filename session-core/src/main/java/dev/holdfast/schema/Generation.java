package dev.holdfast.schema;

/** Who makes the value of a column in a new row when the INSERT gives none. */
public enum Generation {
    /** Nobody: it is NULL or the default. */
    NONE,
    /** The column counts by itself. */
    IDENTITY,
    /** A sequence, asked before the INSERT. */
    SEQUENCE,
    /** A trigger or a default of the database; known after the INSERT. */
    DATABASE
}
