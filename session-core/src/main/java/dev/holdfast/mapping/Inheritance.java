package dev.holdfast.mapping;

/** How the classes of a hierarchy share tables. */
public enum Inheritance {
    SINGLE_TABLE,
    JOINED,
    TABLE_PER_CLASS
}
