package dev.holdfast.traces;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the reference showed it.
 *
 * @param what which observation: {@code error}, {@code states}, {@code attrs}, {@code tables} ...
 * @param subject the variable, session or table it is about; empty if the step itself
 * @param attribute the attribute or field, or null
 */
record Difference(
        Kind kind, String what, String subject, @Nullable String attribute, String expected, String actual) {
    /** How observations are grouped. */
    enum Kind {
        ERROR_KIND("error kind"),
        STATE("state"),
        VALUES("values"),
        TABLES("tables"),
        ROUND_TRIPS("round trips");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Where it is, such as {@code attrs u1.name}. */
    String place() {
        return what + (subject.isEmpty() ? "" : " " + subject) + (attribute == null ? "" : "." + attribute);
    }

    @Override
    public String toString() {
        return place() + ": expected " + expected + ", was " + actual;
    }
}
