package dev.holdfast.junit.conformance;

import dev.holdfast.engine.Engine;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What a dialect must do to be one. Extend it in a project of your own, with an engine on an empty database:
 *
 * <pre>{@code
 * class MyDialectTest extends DialectConformance {
 *     @Override
 *     protected Engine open() {
 *         return Engine.create("jdbc:mydatabase://localhost/empty");
 *     }
 * }
 * }</pre>
 *
 * <p>What a dialect declares ({@link dev.holdfast.dialect.Dialect#features()}) must work; what it does not declare must be
 * refused before it is sent, or is skipped where no statement could show it. Every construct of {@link Constructs} gives
 * its rows or is refused. Tables named {@code employee}, {@code orders}, {@code tag} and {@code conformance_...} are
 * created and dropped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DialectConformance {
    private @Nullable Engine engine;

    /** An engine on an empty database, with room for two connections; closed when all tests are done. */
    protected abstract Engine open();

    @BeforeAll
    final void createTables() {
        Engine opened = open();
        engine = opened;
        Sample.createIn(opened);
    }

    @AfterAll
    final void dropTables() {
        if (engine != null) {
            Sample.METADATA.dropAll(engine);
            engine.close();
        }
    }

    @TestFactory
    final Stream<DynamicContainer> conformance() {
        return tests(Objects.requireNonNull(engine));
    }

    /** The tests themselves, on an engine whose database has the tables of {@link Sample}. */
    public static Stream<DynamicContainer> tests(Engine engine) {
        return Stream.of(
                container("transactions", new TransactionChecks(engine).tests()),
                container("types", new TypeChecks(engine).tests()),
                container("keys", new KeyChecks(engine).tests()),
                container("errors", new ErrorChecks(engine).tests()),
                container("schema", new SchemaChecks(engine).tests()),
                container("limits", new LimitChecks(engine).tests()),
                container("constructs", constructs(engine)));
    }

    private static Stream<DynamicTest> constructs(Engine engine) {
        ConstructRun run = new ConstructRun(engine);
        return Constructs.all().stream()
                .map(construct -> DynamicTest.dynamicTest(construct.path(), () -> run.run(construct)));
    }

    private static DynamicContainer container(String name, Stream<DynamicTest> tests) {
        return DynamicContainer.dynamicContainer(name, tests);
    }
}
