package dev.holdfast.sql;

/** Which identifiers are quoted (S-06). */
public enum Quoting {
    /** Those that need it: reserved words, names that are not all lower case or have odd characters (SC-08). */
    WHERE_NEEDED,
    /** All of them, for proxies with reserved words of their own. What is found by a name stays the same. */
    ALWAYS
}
