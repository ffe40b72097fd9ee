package dev.holdfast.mapping;

/** How a relationship is loaded when the query does not say otherwise (semantics section 10). */
public enum LoadStrategy {
    LAZY,
    JOINED,
    SELECTIN,
    SUBQUERY,
    IMMEDIATE,
    RAISE,
    RAISE_ON_SQL
}
