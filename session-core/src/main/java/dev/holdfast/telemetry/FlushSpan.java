package dev.holdfast.telemetry;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementCause.Kind;
import dev.holdfast.engine.WorkEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The span of a flush. It starts when the flush did but is made with its first statement, so that a flush without
 * statements leaves no span. One thread at a time.
 */
final class FlushSpan {
    private final WorkEvent work;
    private final @Nullable FlushSpan outer;
    private @Nullable Span span;
    private long statements;

    FlushSpan(WorkEvent work, @Nullable FlushSpan outer) {
        this.work = work;
        this.outer = outer;
    }

    WorkEvent work() {
        return work;
    }

    @Nullable
    FlushSpan outer() {
        return outer;
    }

    /** The context whose children the statements of this flush are. */
    Context context(Tracer tracer) {
        Context parent = outer == null ? Context.current() : outer.context(tracer);
        Span flush = span;
        if (flush == null) {
            flush = start(tracer, parent);
            span = flush;
        }
        return parent.with(flush);
    }

    void countStatement() {
        statements++;
    }

    private Span start(Tracer tracer, Context parent) {
        StatementCause cause = work.cause();
        SpanBuilder builder = tracer.spanBuilder("Session.flush")
                .setParent(parent)
                .setSpanKind(SpanKind.INTERNAL)
                .setStartTimestamp(work.startedMillis(), TimeUnit.MILLISECONDS)
                .setAttribute(SpanAttributes.CAUSE, SpanAttributes.cause(cause))
                .setAttribute(SpanAttributes.REASON, cause.text());
        describeTrigger(builder, cause);
        return builder.startSpan();
    }

    private static void describeTrigger(SpanBuilder builder, StatementCause cause) {
        StatementCause automatic = cause;
        while (automatic != null && automatic.kind() != Kind.AUTOFLUSH) {
            automatic = automatic.trigger();
        }
        builder.setAttribute(SpanAttributes.FLUSH_TRIGGER, automatic == null ? "explicit" : "autoflush");
        if (automatic != null && automatic.trigger() != null) {
            builder.setAttribute(SpanAttributes.FLUSH_FOR, automatic.trigger().text());
        }
    }

    void end() {
        Span ending = span;
        if (ending != null) {
            ending.setAttribute(SpanAttributes.STATEMENTS, statements);
            Failures.record(ending, work.failure());
            ending.end();
        }
    }
}
