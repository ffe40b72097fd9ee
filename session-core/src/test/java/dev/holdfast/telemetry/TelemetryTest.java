package dev.holdfast.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import dev.holdfast.engine.Binder;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementCause.Kind;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.engine.WorkEvent;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.StatementKind;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.simple.SimpleServiceProvider;

@SuppressWarnings("try") // resources that are closed early, or only opened
class TelemetryTest {
    private static final String SECRET = "marker-5f3a";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final Engine engine = Engine.builder("jdbc:h2:mem:telemetry;DB_CLOSE_DELAY=0")
            .listener(Telemetry.of(sdk).withRoots())
            .build();

    @AfterEach
    void close() {
        engine.close();
        sdk.close();
        GlobalOpenTelemetry.resetForTest();
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    private SpanData only() {
        assertThat(exporter.getFinishedSpanItems()).hasSize(1);
        return exporter.getFinishedSpanItems().get(0);
    }

    private static StatementContext context(Kind kind, String subject, int count, StatementKind what) {
        return new StatementContext(new StatementCause(kind, subject, count, null), what, List.of("album"), 1);
    }

    @Test
    void O_04_aStatementSpanHasTheAttributesOfTheConventionsAndItsReason() {
        try (Connection connection = engine.connect()) {
            connection.query(
                    "SELECT 1 FROM (VALUES (1)) album",
                    Binder.NONE,
                    context(Kind.LAZY_LOAD, "Artist.albums", 0, StatementKind.SELECT),
                    rows -> true);
        }

        SpanData span = only();
        assertThat(span.getName()).isEqualTo("SELECT album");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(text(span, "db.system.name")).isEqualTo("h2database");
        assertThat(text(span, "db.namespace")).isEqualTo("mem:telemetry");
        assertThat(text(span, "db.query.text")).isEqualTo("SELECT 1 FROM (VALUES (1)) album");
        assertThat(text(span, "db.query.summary")).isEqualTo("SELECT album");
        assertThat(text(span, "db.operation.name")).isEqualTo("SELECT");
        assertThat(text(span, "db.collection.name")).isEqualTo("album");
        assertThat(text(span, "holdfast.cause")).isEqualTo("lazy_load");
        assertThat(text(span, "holdfast.reason")).isEqualTo("lazy load of Artist.albums");
        assertThat(text(span, "holdfast.attribute")).isEqualTo("Artist.albums");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("dev.holdfast");
    }

    @Test
    void anEngineWithoutAnSdkMakesNoEvents() {
        assertThat(Telemetry.of(OpenTelemetry.noop()).isEnabled()).isFalse();
        assertThat(Telemetry.of(sdk).isEnabled()).isTrue();
    }

    @Test
    void O_05_onlyRealBatchesHaveABatchSize() {
        engine.execute("CREATE TABLE album (id INTEGER)");
        exporter.reset();
        try (Connection connection = engine.connect()) {
            connection.batch(
                    "INSERT INTO album VALUES (?)",
                    3,
                    (statement, row) -> statement.setInt(1, row),
                    context(Kind.INSERT, "Album", 3, StatementKind.INSERT));
            connection.update(
                    "INSERT INTO album VALUES (7), (8)",
                    Binder.NONE,
                    context(Kind.INSERT, "Album", 2, StatementKind.INSERT));
        }

        List<SpanData> spans = exporter.getFinishedSpanItems();
        AttributeKey<Long> batchSize = AttributeKey.longKey("db.operation.batch.size");
        assertThat(spans.get(0).getName()).isEqualTo("BATCH INSERT album");
        assertThat(spans.get(0).getAttributes().get(batchSize)).isEqualTo(3);
        assertThat(spans.get(1).getAttributes().get(batchSize)).isNull();
        assertThat(spans.get(1).getAttributes().get(AttributeKey.longKey("holdfast.rows")))
                .isEqualTo(2);
        assertThat(text(spans.get(1), "holdfast.flush.step")).isEqualTo("insert");
    }

    @Test
    void O_11_aFailureIsToldByItsStateWithoutTheDriversWords() {
        assertThatThrownBy(() -> engine.execute("SELECT CAST(? AS INTEGER)", SECRET))
                .isNotNull();

        SpanData span = only();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEqualTo("22018");
        assertThat(text(span, "error.type")).isEqualTo("22018");
        assertThat(text(span, "db.response.status_code")).isEqualTo("22018");
        assertThat(span.toString()).doesNotContain(SECRET);
    }

    @Test
    void aFlushIsTheParentOfItsStatements() {
        StatementCause flush = StatementCause.of(Kind.FLUSH, "")
                .triggeredBy(
                        StatementCause.of(Kind.AUTOFLUSH, "").triggeredBy(StatementCause.of(Kind.QUERY, "Artist")));
        try (Connection connection = engine.connect();
                WorkEvent work = engine.work(flush)) {
            connection.execute("SELECT 1");
            connection.execute("SELECT 2");
        }

        List<SpanData> spans = exporter.getFinishedSpanItems();
        assertThat(spans).extracting(SpanData::getName).containsExactly("SELECT", "SELECT", "Session.flush");
        SpanData parent = spans.get(2);
        assertThat(spans.get(0).getParentSpanId()).isEqualTo(parent.getSpanId());
        assertThat(spans.get(1).getParentSpanId()).isEqualTo(parent.getSpanId());
        assertThat(parent.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(parent.getStartEpochNanos()).isLessThanOrEqualTo(spans.get(0).getStartEpochNanos());
        assertThat(text(parent, "holdfast.cause")).isEqualTo("flush");
        assertThat(text(parent, "holdfast.flush.trigger")).isEqualTo("autoflush");
        assertThat(text(parent, "holdfast.flush.for")).isEqualTo("query of Artist");
        assertThat(parent.getAttributes().get(AttributeKey.longKey("holdfast.statements")))
                .isEqualTo(2);
    }

    @Test
    void O_08_aFlushWithoutStatementsHasNoSpan() {
        try (WorkEvent work = engine.work(StatementCause.of(Kind.FLUSH, ""))) {
            assertThat(work).isNotNull();
        }

        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void aFailedFlushIsAnErrorAndTheNextOneIsNotItsChild() {
        try (Connection connection = engine.connect()) {
            try (WorkEvent work = engine.work(StatementCause.of(Kind.FLUSH, ""))) {
                connection.execute("SELECT 1");
                work.failed(new IllegalStateException(SECRET));
            }
            connection.execute("SELECT 2");
        }

        List<SpanData> spans = exporter.getFinishedSpanItems();
        assertThat(spans.get(1).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(text(spans.get(1), "error.type")).isEqualTo("java.lang.IllegalStateException");
        assertThat(spans.get(1).toString()).doesNotContain(SECRET);
        assertThat(spans.get(2).getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void O_13_withoutACurrentSpanThereAreNoneUnlessRootsAreWanted() {
        try (Engine quiet =
                Engine.builder("jdbc:h2:mem:").listener(Telemetry.of(sdk)).build()) {
            quiet.execute("SELECT 1");
            assertThat(exporter.getFinishedSpanItems()).isEmpty();

            Span request = sdk.getTracer("test").spanBuilder("request").startSpan();
            try (Scope scope = request.makeCurrent()) {
                quiet.execute("SELECT 1");
            } finally {
                request.end();
            }

            assertThat(exporter.getFinishedSpanItems())
                    .extracting(SpanData::getName)
                    .containsExactly("SELECT", "request");
        }
    }

    @Test
    void O_02_theGlobalOpenTelemetryMayBeSetLater() {
        try (Engine global = Engine.builder("jdbc:h2:mem:")
                .listener(Telemetry.global().withRoots())
                .build()) {
            global.execute("SELECT 1");
            assertThat(exporter.getFinishedSpanItems()).isEmpty();

            GlobalOpenTelemetry.set(sdk);
            global.execute("SELECT 2");

            assertThat(exporter.getFinishedSpanItems()).hasSize(1);
        }
    }

    @Test
    void nullIsRefused() {
        assertThatThrownBy(() -> Telemetry.of(null)).isInstanceOf(InvalidArgumentException.class);
    }

    /** A loader that sees the library and what it needs, without OpenTelemetry. */
    private static URLClassLoader withoutOpenTelemetry() {
        URL[] urls = Stream.of(
                        Engine.class,
                        HikariConfig.class,
                        LoggerFactory.class,
                        SimpleServiceProvider.class,
                        Nullable.class,
                        JdbcDataSource.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    @Test
    void O_01_withoutTheJarAnEngineWorks() throws Exception {
        try (URLClassLoader loader = withoutOpenTelemetry()) {
            assertThatThrownBy(() -> loader.loadClass("io.opentelemetry.api.OpenTelemetry"))
                    .isInstanceOf(ClassNotFoundException.class);
            Object source = loader.loadClass(JdbcDataSource.class.getName())
                    .getConstructor()
                    .newInstance();
            source.getClass().getMethod("setURL", String.class).invoke(source, "jdbc:h2:mem:");
            Class<?> engineClass = loader.loadClass(Engine.class.getName());

            Object isolated = engineClass.getMethod("over", DataSource.class).invoke(null, source);
            Object result = engineClass
                    .getMethod("execute", String.class, Object[].class)
                    .invoke(isolated, "SELECT 1", new Object[0]);

            assertThat(result).hasToString("Result[1 rows]");
        }
    }
}
