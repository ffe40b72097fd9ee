package dev.holdfast.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How failures appear on spans: by type and SQLState, never in the driver's words, which hold values (O-11). */
final class Failures {
    private Failures() {}

    static void record(Span span, @Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        String code = failure.getCause() instanceof SQLException error ? code(error) : null;
        span.setAttribute(
                SpanAttributes.ERROR_TYPE, code == null ? failure.getClass().getName() : code);
        if (code == null) {
            span.setStatus(StatusCode.ERROR);
        } else {
            span.setAttribute(SpanAttributes.STATUS_CODE, code);
            span.setStatus(StatusCode.ERROR, code);
        }
    }

    /** The SQLState, or the vendor's number of a driver that gives none. */
    private static String code(SQLException error) {
        return error.getSQLState() == null ? String.valueOf(error.getErrorCode()) : error.getSQLState();
    }
}
