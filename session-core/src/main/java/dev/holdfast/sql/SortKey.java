package dev.holdfast.sql;

/** What ORDER BY takes: an expression, or one with a direction. */
public sealed interface SortKey permits Expression, Ordering {
    Ordering ordering();
}
