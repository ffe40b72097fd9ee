package dev.holdfast.junit.conformance;

import java.util.Locale;

/** What a dialect makes of a construct. */
public enum Outcome {
    /** The database has it. */
    WORKS,
    /** The dialect says it with other words that mean the same. */
    EMULATED,
    /** The dialect refuses it before anything is sent. */
    REFUSED;

    /** In lower case, for tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
