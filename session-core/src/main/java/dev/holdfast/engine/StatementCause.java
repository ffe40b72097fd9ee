package dev.holdfast.engine;

import org.jspecify.annotations.Nullable;

/**
 * Why a statement is sent. One record feeds echo, spans, test assertions and exceptions alike. Immutable.
 *
 * @param kind what kind of work needed the statement
 * @param subject what it is about: an entity ({@code Album}), an attribute ({@code Album.tracks}) or empty
 * @param count how many objects the work is for, 0 where that says nothing
 * @param trigger what in turn caused this work, such as the query before which the session flushed; null at the top
 */
public record StatementCause(
        Kind kind, String subject, int count, @Nullable StatementCause trigger) {
    /** What kind of work needed a statement. */
    public enum Kind {
        /** The user's own statement on a connection or session. */
        USER("statement"),
        QUERY("query of"),
        GET("get of"),
        LAZY_LOAD("lazy load of"),
        /** A collection or reference loaded for many owners at once. */
        SELECT_IN_LOAD("select-in load of"),
        EXPIRED_LOAD("reload of expired"),
        DEFERRED_LOAD("load of deferred"),
        REFRESH("refresh of"),
        MERGE("merge of"),
        AUTOFLUSH("autoflush before"),
        FLUSH("flush"),
        INSERT("insert"),
        UPDATE("update"),
        DELETE("delete"),
        /** The rows between the two sides of a many-to-many relationship. */
        ASSOCIATION("association rows of"),
        /** Objects in memory are told of a bulk statement's effect. */
        SYNCHRONIZE("synchronize after bulk"),
        SEQUENCE("next values of"),
        SCHEMA("schema"),
        TRANSACTION("transaction");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A statement that the user gave to a connection. */
    public static final StatementCause USER = new StatementCause(Kind.USER, "", 0, null);

    public static StatementCause of(Kind kind, String subject) {
        return new StatementCause(kind, subject, 0, null);
    }

    public StatementCause triggeredBy(@Nullable StatementCause outer) {
        return new StatementCause(kind, subject, count, outer);
    }

    /** The reason in words, such as {@code insert 3 Album, flush, autoflush before query of Artist}. */
    public String text() {
        StringBuilder text = new StringBuilder(kind.words);
        if (count > 0) {
            text.append(' ').append(count);
        }
        if (!subject.isEmpty()) {
            text.append(' ').append(subject);
        }
        return trigger == null ? text.toString() : text + ", " + trigger.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
