package dev.holdfast.sql;

/**
 * Something that a statement carries for those who execute it, such as how to load relationships. Immutable and
 * compared by {@code equals}: statements with other options are compiled apart (QL-30).
 */
public interface StatementOption {}
