package dev.holdfast.examples.chinook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that answer a question, as text, so that answers of different databases and programs can be compared. */
record Answer(List<List<String>> rows) {
    static <R> Answer of(Iterable<R> results, Function<R, List<String>> row) {
        List<List<String>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row.apply(result)));
        return new Answer(rows);
    }

    /** Values as text; decimal numbers with two digits. */
    static List<String> row(@Nullable Object... values) {
        return Arrays.stream(values).map(Answer::text).toList();
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.setScale(2, RoundingMode.HALF_UP).toPlainString()
                : value == null ? "-" : value.toString();
    }
}
