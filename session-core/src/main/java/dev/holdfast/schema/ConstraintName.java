package dev.holdfast.schema;

/**
 * The name of a constraint or an index.
 *
 * @param given whether a user wrote it, so that it must not be cut
 */
record ConstraintName(String text, boolean given) {}
