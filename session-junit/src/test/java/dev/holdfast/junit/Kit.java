package dev.holdfast.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes inside a test. */
final class Kit {
    private Kit() {}

    static EngineExecutionResults run(Class<?>... testClasses) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
        for (Class<?> one : testClasses) {
            kit.selectors(selectClass(one));
        }
        return kit.execute();
    }

    /** What the failed tests threw, in order. */
    static List<Throwable> failures(Class<?> testClass) {
        return run(testClass).testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .toList();
    }
}
