package dev.holdfast.telemetry;

import dev.holdfast.engine.EngineListener;
import dev.holdfast.engine.StatementEvent;
import dev.holdfast.engine.WorkEvent;
import dev.holdfast.error.InvalidArgumentException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One span for each statement and each flush, saying why it happened.
 *
 * <pre>{@code
 * Engine engine = Engine.builder(url).listener(Telemetry.of(openTelemetry)).build();
 * }</pre>
 *
 * <p>A span is made only below a current one, so that work in the background does not fill the tracing system with
 * traces of single statements; {@link #withRoots()} changes that, and so does {@code -Dholdfast.otel.roots=true}.
 * Without an SDK nothing is made at all. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/database-spans/">OpenTelemetry, Database client
 *     spans</a>
 */
public final class Telemetry implements EngineListener {
    private static final String SCOPE = "dev.holdfast";

    private final Supplier<Tracer> tracer;
    private final boolean roots;

    @SuppressWarnings("ThreadLocalUsage") // one for each Telemetry, which lives as long as its engine
    private final ThreadLocal<@Nullable FlushSpan> flushes = new ThreadLocal<>();

    private Telemetry(Supplier<Tracer> tracer, boolean roots) {
        this.tracer = tracer;
        this.roots = roots;
    }

    /** Spans of that OpenTelemetry. */
    public static Telemetry of(OpenTelemetry openTelemetry) {
        if (openTelemetry == null) {
            throw new InvalidArgumentException("openTelemetry must not be null. [null-argument]");
        }
        Tracer made = tracer(openTelemetry);
        return new Telemetry(() -> made, Boolean.getBoolean("holdfast.otel.roots"));
    }

    /** Spans of the global OpenTelemetry, which may be set later; until then there are none (O-02). */
    public static Telemetry global() {
        return new Telemetry(new GlobalTracer(), Boolean.getBoolean("holdfast.otel.roots"));
    }

    /** As this one, with spans also where none is current. */
    public Telemetry withRoots() {
        return new Telemetry(tracer, true);
    }

    private static Tracer tracer(OpenTelemetry openTelemetry) {
        return openTelemetry
                .tracerBuilder(SCOPE)
                .setSchemaUrl(SpanAttributes.SCHEMA_URL)
                .build();
    }

    @Override
    public boolean isEnabled() {
        return tracer.get().isEnabled();
    }

    @Override
    public void statementStarted(StatementEvent event) {
        if (!roots && !Span.current().getSpanContext().isValid()) {
            return;
        }
        Tracer tracing = tracer.get();
        FlushSpan flush = flushes.get();
        SpanBuilder builder = tracing.spanBuilder(SpanAttributes.summary(event.context()))
                .setParent(flush == null ? Context.current() : flush.context(tracing))
                .setSpanKind(SpanKind.CLIENT);
        SpanAttributes.describe(builder, event);
        event.attach(this, builder.startSpan());
        if (flush != null) {
            flush.countStatement();
        }
    }

    @Override
    public void statementFinished(StatementEvent event) {
        if (event.attachment(this) instanceof Span span) {
            Failures.record(span, event.failure());
            span.end();
        }
    }

    @Override
    public void workStarted(WorkEvent event) {
        flushes.set(new FlushSpan(event, flushes.get()));
    }

    @Override
    public void workFinished(WorkEvent event) {
        FlushSpan flush = flushes.get();
        if (flush == null || flush.work() != event) {
            return;
        }
        if (flush.outer() == null) {
            flushes.remove();
        } else {
            flushes.set(flush.outer());
        }
        flush.end();
    }

    /** Looks again until the application has set its OpenTelemetry, and never sets one itself. */
    private static final class GlobalTracer implements Supplier<Tracer> {
        private final Tracer none = tracer(OpenTelemetry.noop());
        private volatile @Nullable Tracer found;

        @Override
        public Tracer get() {
            Tracer known = found;
            if (known != null) {
                return known;
            }
            if (!GlobalOpenTelemetry.isSet()) {
                return none;
            }
            Tracer made = tracer(GlobalOpenTelemetry.getOrNoop());
            found = made;
            return made;
        }
    }
}
