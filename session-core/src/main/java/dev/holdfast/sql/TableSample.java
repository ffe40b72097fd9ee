package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a table's rows a query looks at (QL-24). Immutable.
 *
 * @param percent of the rows, from 0 to 100
 * @param seed the same one yields the same rows while the table stays as it is; null for others every time
 */
public record TableSample(
        Method method, double percent, @Nullable Long seed) {
    /** How rows are chosen. */
    public enum Method {
        /** Each row by itself. */
        BERNOULLI,
        /** Whole blocks: faster and less random. */
        SYSTEM
    }

    public TableSample {
        Arguments.notNull(method, "method");
        if (!(percent >= 0 && percent <= 100)) {
            throw new InvalidArgumentException(
                    "A sample has 0 to 100 percent of the rows, not %s. [sample-percent]".formatted(percent));
        }
    }

    public static TableSample bernoulli(double percent) {
        return new TableSample(Method.BERNOULLI, percent, null);
    }

    public static TableSample system(double percent) {
        return new TableSample(Method.SYSTEM, percent, null);
    }

    public TableSample repeatable(long number) {
        return new TableSample(method, percent, number);
    }

    /** {@code TABLESAMPLE BERNOULLI (10) REPEATABLE (42)}, as in the standard. */
    public String sql() {
        String chosen = String.format(Locale.ROOT, " TABLESAMPLE %s (%s)", method, percent);
        return seed == null ? chosen : chosen + " REPEATABLE (" + seed + ")";
    }
}
