package dev.holdfast.examples.chinook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One table's data: a line of column names, then rows; an empty field is NULL.
 *
 * @param table the table's name, which is the file's
 */
record CsvFile(String table, List<CsvFile.Line> lines) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    /** One row, its fields by column name. */
    record Line(CSVRecord values) {
        @Nullable
        String text(String column) {
            return values.get(column);
        }

        String needed(String column) {
            return Objects.requireNonNull(
                    values.get(column), () -> "line %d has no %s".formatted(values.getRecordNumber() + 1, column));
        }

        int number(String column) {
            return Integer.parseInt(needed(column));
        }

        @Nullable
        Integer optionalNumber(String column) {
            String text = text(column);
            return text == null ? null : Integer.valueOf(text);
        }

        BigDecimal decimal(String column) {
            return new BigDecimal(needed(column));
        }

        LocalDateTime time(String column) {
            return LocalDateTime.parse(needed(column), TIME);
        }

        @Nullable
        LocalDateTime optionalTime(String column) {
            return text(column) == null ? null : time(column);
        }
    }

    static CsvFile read(Path folder, String table) {
        try (CSVParser parser = CSVParser.parse(folder.resolve(table + ".csv"), StandardCharsets.UTF_8, FORMAT)) {
            return new CsvFile(table, parser.stream().map(Line::new).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
