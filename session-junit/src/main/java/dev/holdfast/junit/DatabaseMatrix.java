package dev.holdfast.junit;

import dev.holdfast.dialect.Feature;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs an {@link OnEveryDatabase} test once for each configured database. */
final class DatabaseMatrix implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), OnEveryDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Set<Feature> needed = EnumSet.noneOf(Feature.class);
        addRequired(context.getRequiredTestMethod(), needed);
        addRequired(context.getRequiredTestClass(), needed);
        return TestDatabase.configured().stream().map(database -> new Invocation(database, needed));
    }

    private static void addRequired(AnnotatedElement element, Set<Feature> needed) {
        AnnotationSupport.findAnnotation(element, Requires.class)
                .ifPresent(requires -> needed.addAll(Set.of(requires.value())));
    }

    /** One run of the test. Skips itself where the database is absent without being demanded, or lacks a feature. */
    private record Invocation(TestDatabase database, Set<Feature> needed)
            implements TestTemplateInvocationContext, ExecutionCondition, BeforeEachCallback {
        @Override
        public String getDisplayName(int invocationIndex) {
            return database.label();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> missing = database.missing();
            if (missing.isPresent()) {
                return database.isDemanded()
                        ? ConditionEvaluationResult.enabled("fails in beforeEach: " + missing.get())
                        : ConditionEvaluationResult.disabled(missing.get());
            }
            Set<Feature> lacking = EnumSet.noneOf(Feature.class);
            lacking.addAll(needed);
            lacking.removeAll(database.features());
            return lacking.isEmpty()
                    ? ConditionEvaluationResult.enabled("has all that is required")
                    : ConditionEvaluationResult.disabled(database.label() + " has no " + lacking);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            SessionExtension.runOn(database, context);
        }
    }
}
