package dev.holdfast.telemetry;

import dev.holdfast.engine.ServerAddress;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementCause.Kind;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.engine.StatementEvent;
import dev.holdfast.sql.StatementKind;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of attributes and where their values come from: OpenTelemetry's semantic conventions for databases, and
 * {@code holdfast.*} for why a statement was sent.
 */
final class SpanAttributes {
    /** The version of the conventions that the names follow. */
    static final String SCHEMA_URL = "https://opentelemetry.io/schemas/1.37.0";

    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> STATUS_CODE = AttributeKey.stringKey("db.response.status_code");
    static final AttributeKey<String> CAUSE = AttributeKey.stringKey("holdfast.cause");
    static final AttributeKey<String> REASON = AttributeKey.stringKey("holdfast.reason");
    static final AttributeKey<Long> STATEMENTS = AttributeKey.longKey("holdfast.statements");
    static final AttributeKey<String> FLUSH_TRIGGER = AttributeKey.stringKey("holdfast.flush.trigger");
    static final AttributeKey<String> FLUSH_FOR = AttributeKey.stringKey("holdfast.flush.for");

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("db.namespace");
    private static final AttributeKey<String> QUERY_TEXT = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<String> QUERY_SUMMARY = AttributeKey.stringKey("db.query.summary");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
    private static final AttributeKey<Long> BATCH_SIZE = AttributeKey.longKey("db.operation.batch.size");
    private static final AttributeKey<String> COLLECTION = AttributeKey.stringKey("db.collection.name");
    private static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> ATTRIBUTE = AttributeKey.stringKey("holdfast.attribute");
    private static final AttributeKey<Long> OWNERS = AttributeKey.longKey("holdfast.owners");
    private static final AttributeKey<String> FLUSH_STEP = AttributeKey.stringKey("holdfast.flush.step");
    private static final AttributeKey<Long> ROWS = AttributeKey.longKey("holdfast.rows");

    /** Where the conventions name a database otherwise than its dialect. */
    private static final Map<String, String> SYSTEM_NAMES = Map.of("h2", "h2database");

    /** Ports that need no telling. */
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("postgresql", 5432, "mariadb", 3306);

    private static final int LONGEST_SUMMARY = 255;

    private static final Map<Kind, String> CAUSES = Map.ofEntries(
            Map.entry(Kind.USER, "raw"),
            Map.entry(Kind.QUERY, "query"),
            Map.entry(Kind.GET, "get"),
            Map.entry(Kind.LAZY_LOAD, "lazy_load"),
            Map.entry(Kind.SELECT_IN_LOAD, "selectin_load"),
            Map.entry(Kind.EXPIRED_LOAD, "expired"),
            Map.entry(Kind.DEFERRED_LOAD, "deferred_column"),
            Map.entry(Kind.REFRESH, "refresh"),
            Map.entry(Kind.MERGE, "merge"),
            Map.entry(Kind.SYNCHRONIZE, "bulk"),
            Map.entry(Kind.SEQUENCE, "id_generation"),
            Map.entry(Kind.SCHEMA, "schema"),
            Map.entry(Kind.TRANSACTION, "transaction"));

    private static final Map<Kind, String> FLUSH_STEPS =
            Map.of(Kind.INSERT, "insert", Kind.UPDATE, "update", Kind.DELETE, "delete", Kind.ASSOCIATION, "collection");

    private SpanAttributes() {}

    /** Such as {@code SELECT album track}: few values, so it names the span. Cut at a word. */
    static String summary(StatementContext context) {
        StringBuilder summary = new StringBuilder(context.rows() > 1 ? "BATCH " : "").append(operation(context));
        for (String table : context.tables()) {
            if (summary.length() + table.length() >= LONGEST_SUMMARY) {
                break;
            }
            summary.append(' ').append(table);
        }
        return summary.toString();
    }

    private static String operation(StatementContext context) {
        return context.kind() == StatementKind.OTHER ? "SQL" : context.kind().name();
    }

    /** The low-cardinality word for a reason; everything inside a flush is {@code flush}. */
    static String cause(StatementCause cause) {
        return CAUSES.getOrDefault(cause.kind(), "flush");
    }

    /** All that is known before the statement is sent, so that samplers can use it. */
    static void describe(SpanBuilder span, StatementEvent event) {
        StatementContext context = event.context();
        span.setAttribute(QUERY_TEXT, event.sql());
        span.setAttribute(QUERY_SUMMARY, summary(context));
        if (context.kind() != StatementKind.OTHER) {
            span.setAttribute(OPERATION, operation(context));
        }
        if (context.tables().size() == 1) {
            span.setAttribute(COLLECTION, context.tables().get(0));
        }
        if (context.rows() > 1) {
            span.setAttribute(BATCH_SIZE, (long) context.rows());
        }
        describeServer(span, event);
        describeCause(span, context.cause());
    }

    private static void describeServer(SpanBuilder span, StatementEvent event) {
        ServerAddress server = event.engine().server();
        String system = server.system();
        span.setAttribute(SYSTEM, SYSTEM_NAMES.getOrDefault(system, system));
        set(span, NAMESPACE, server.database());
        set(span, SERVER_ADDRESS, server.host());
        if (server.port() > 0 && server.port() != DEFAULT_PORTS.getOrDefault(system, 0)) {
            span.setAttribute(SERVER_PORT, (long) server.port());
        }
    }

    private static void describeCause(SpanBuilder span, StatementCause cause) {
        span.setAttribute(CAUSE, cause(cause));
        span.setAttribute(REASON, cause.text());
        set(span, FLUSH_STEP, FLUSH_STEPS.get(cause.kind()));
        switch (cause.kind()) {
            case LAZY_LOAD, SELECT_IN_LOAD, DEFERRED_LOAD -> describeLoad(span, cause);
            case INSERT -> {
                if (cause.count() > 1) {
                    span.setAttribute(ROWS, (long) cause.count());
                }
            }
            default -> {
                // the reason says it all
            }
        }
    }

    private static void describeLoad(SpanBuilder span, StatementCause cause) {
        set(span, ATTRIBUTE, cause.subject());
        if (cause.count() > 0) {
            span.setAttribute(OWNERS, (long) cause.count());
        }
    }

    private static void set(SpanBuilder span, AttributeKey<String> key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            span.setAttribute(key, value);
        }
    }
}
