package dev.holdfast.conformance;

import dev.holdfast.engine.Engine;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.junit.conformance.ConstructRun;
import dev.holdfast.junit.conformance.Constructs;
import dev.holdfast.junit.conformance.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each construct gives its rows on each database, or is refused before it is sent. */
class ConstructRunTest {
    @TestFactory
    Stream<DynamicContainer> everyConstructWorksOrIsRefused() {
        return TestDatabase.configured().stream()
                .filter(database -> database.missing().isEmpty())
                .map(database -> DynamicContainer.dynamicContainer(database.label(), tests(database)));
    }

    private static Stream<DynamicTest> tests(TestDatabase database) {
        Engine engine = database.freshEngine("constructs");
        Sample.createIn(engine);
        ConstructRun run = new ConstructRun(engine);
        return Constructs.all().stream()
                .map(construct -> DynamicTest.dynamicTest(construct.path(), () -> run.run(construct)))
                .onClose(engine::close);
    }
}
