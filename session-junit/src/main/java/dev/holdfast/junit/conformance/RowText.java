package dev.holdfast.junit.conformance;

import dev.holdfast.engine.Result;
import dev.holdfast.sql.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows as text that is the same on all databases. */
final class RowText {
    /** Databases differ in how many digits a quotient has. */
    private static final int DIGITS = 6;

    private RowText() {}

    static List<String> of(Result<Row> result) {
        return result.all().stream().map(RowText::line).toList();
    }

    private static String line(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(index -> value(row.get(index)))
                .collect(Collectors.joining("|"));
    }

    private static String value(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof Number number ? number(number) : String.valueOf(value);
    }

    private static String number(Number number) {
        return new BigDecimal(number.toString())
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
