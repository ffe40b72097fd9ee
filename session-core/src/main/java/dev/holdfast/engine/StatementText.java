package dev.holdfast.engine;

import dev.holdfast.engine.TransactionEvent.Step;
import java.util.Locale;

/** Statements and their reasons as people read them: comments with the reason, then the SQL, ready to be run again. */
final class StatementText {
    private static final int SHOWN = 2000;
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private StatementText() {}

    /** Such as {@code -- lazy load of Album.tracks · 12 rows · 0.42 ms} and the SQL below it. */
    static String of(StatementEvent event) {
        StringBuilder text = new StringBuilder("-- ").append(event.cause().text());
        if (event.context().rows() > 1) {
            text.append(" · ").append(event.context().rows()).append(" parameter sets");
        }
        if (event.rows() >= 0) {
            text.append(" · ").append(event.rows()).append(event.rows() == 1 ? " row" : " rows");
        }
        text.append(" · ").append(millis(event.nanos()));
        if (event.failure() != null) {
            text.append(" · FAILED: ").append(event.failure().getClass().getSimpleName());
        }
        text.append('\n').append(cut(event.sql()));
        String parameters = event.parameters();
        if (parameters != null) {
            text.append("\n-- ").append(parameters.replace("\n", "\\n"));
        }
        return text.toString();
    }

    static String of(TransactionEvent event) {
        String failure = event.failure() == null ? "" : " · FAILED";
        String cost = event.step() == Step.BEGIN ? "" : " · " + millis(event.nanos());
        return "-- connection %d%s%s%n%s"
                .formatted(event.connectionId(), cost, failure, event.step().words());
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / NANOS_PER_MILLI);
    }

    private static String cut(String sql) {
        return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + " ...";
    }
}
