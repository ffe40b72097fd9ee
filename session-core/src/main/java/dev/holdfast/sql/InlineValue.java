package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values written into the text of a statement (QL-27). */
final class InlineValue {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP_TZ = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private InlineValue() {}

    /** @throws CompileException if values of the type cannot be written */
    static String of(@Nullable SqlType<?> type, @Nullable Object value, SqlSyntax syntax) {
        if (value == null) {
            return "NULL";
        } else if (type == null || type.code() == TypeCode.ARRAY) {
            throw impossible(value);
        }
        Object stored = stored(type, value);
        if (stored == null) {
            return "NULL";
        }
        String text = stored instanceof String string ? typedText(type, string, syntax) : plain(stored, syntax);
        return text;
    }

    @SuppressWarnings("unchecked") // the value was converted to the type
    private static @Nullable Object stored(SqlType<?> type, Object value) {
        return ((SqlType<Object>) type).arrayElement(value);
    }

    private static String typedText(SqlType<?> type, String text, SqlSyntax syntax) {
        if (text.indexOf('\0') >= 0) {
            throw impossible(text);
        }
        String literal = syntax.textLiteral(text);
        return type.code() == TypeCode.JSON ? syntax.jsonLiteral(literal) : literal;
    }

    private static String plain(Object stored, SqlSyntax syntax) {
        if (stored instanceof Boolean truth) {
            return syntax.constant(truth);
        } else if (stored instanceof byte[] bytes) {
            return syntax.bytesLiteral(bytes);
        } else if (stored instanceof UUID) {
            return "UUID '" + stored + "'";
        }
        return stored instanceof Number number ? number(number) : temporal(stored);
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (number instanceof Double || number instanceof Float) {
            if (Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue())) {
                throw impossible(number);
            }
            return new BigDecimal(number.toString()).toString();
        } else if (number instanceof Long || number instanceof BigInteger || number.longValue() == number.intValue()) {
            return number.toString();
        }
        throw impossible(number);
    }

    private static String temporal(Object stored) {
        if (stored instanceof LocalDate date) {
            return "DATE '" + date + "'";
        } else if (stored instanceof LocalTime time) {
            return "TIME '" + TIME.format(time) + "'";
        } else if (stored instanceof LocalDateTime time) {
            return "TIMESTAMP '" + TIMESTAMP.format(time) + "'";
        } else if (stored instanceof OffsetDateTime time) {
            return "TIMESTAMP WITH TIME ZONE '" + TIMESTAMP_TZ.format(time) + "'";
        }
        throw impossible(stored);
    }

    private static CompileException impossible(Object value) {
        return new CompileException("""
                A value of %s cannot be written into the text of a statement: leave it a parameter. [no-literal]""".formatted(value.getClass().getSimpleName()));
    }
}
