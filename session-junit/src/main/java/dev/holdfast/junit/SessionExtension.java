package dev.holdfast.junit;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test a Session in a transaction that is rolled back. Use it through {@link SessionTest}, or register one that
 * was made in code:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SessionExtension HOLDFAST = SessionExtension.builder().entities(Artist.class, Album.class).build();
 * }</pre>
 *
 * <p>What is injected, and how tests are kept apart, is described there. Thread-safe: tests may run in parallel.
 */
public final class SessionExtension
        implements BeforeEachCallback, BeforeTestExecutionCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SessionExtension.class);

    private static final String OWNER = "owner";

    private static final Map<Class<?>, Function<TestScope, Object>> PARAMETERS = Map.of(
            Session.class, TestScope::session,
            SessionFactory.class, TestScope::sessions,
            Engine.class, TestScope::engine,
            Connection.class, TestScope::connection,
            Statements.class, TestScope::statements,
            TestDatabase.class, scope -> scope.schema().database());

    private final @Nullable Configuration configuration;

    /** Configured by {@link SessionTest} on the test class. */
    public SessionExtension() {
        this(null);
    }

    private SessionExtension(@Nullable Configuration configuration) {
        this.configuration = configuration;
    }

    /** Begins an extension that is configured in code. */
    public static Builder builder() {
        return new Builder();
    }

    /** Tells the run that this context stands for which database it is on. */
    static void runOn(TestDatabase database, ExtensionContext context) {
        database.require();
        context.getStore(NAMESPACE).put(TestDatabase.class, database);
    }

    /** Of several such extensions on one test, the one configured in code serves it, else the first one. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (configuration != null) {
            context.getStore(NAMESPACE).put(OWNER, this);
        }
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        TestScope scope = context.getStore(NAMESPACE).get(TestScope.class, TestScope.class);
        if (scope != null) {
            scope.statements().clear();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        TestScope scope = context.getStore(NAMESPACE).remove(TestScope.class, TestScope.class);
        if (scope != null) {
            scope.finish();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType())
                && context.getStore(NAMESPACE).getOrComputeIfAbsent(OWNER, key -> this) == this;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Function<TestScope, Object> part = PARAMETERS.get(type);
        if (part == null || context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("A " + type.getSimpleName() + " belongs to one test: take it as a"
                    + " parameter of the test, of @BeforeEach or of @AfterEach, not of a constructor or @BeforeAll."
                    + " [test-parameter]");
        }
        Store store = context.getStore(NAMESPACE);
        return part.apply(store.getOrComputeIfAbsent(TestScope.class, key -> open(context), TestScope.class));
    }

    private TestScope open(ExtensionContext context) {
        Configuration wanted = configuration != null ? configuration : Configuration.of(context);
        TestDatabase database = Optional.ofNullable(
                        context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class))
                .or(() -> Optional.ofNullable(wanted.database))
                .orElseGet(() -> TestDatabase.configured().get(0));
        TestSchema schema = TestSchema.of(database, wanted.model, context.getRequiredTestClass(), wanted.ownDatabase);
        boolean savepoints = database.features().contains(Feature.SAVEPOINTS);
        if (wanted.isolation == Isolation.SAVEPOINT && savepoints) {
            return RollbackScope.open(schema);
        }
        if (wanted.isolation != Isolation.NONE) {
            schema.empty();
        }
        return CommittingScope.open(schema);
    }

    /** What {@link SessionTest} or {@link Builder} asked for. */
    private record Configuration(
            Object model,
            Isolation isolation,
            boolean ownDatabase,
            @Nullable TestDatabase database) {
        /** Tests without any entities: real connections to a database of their class. */
        private static final Configuration BARE = new Configuration(Set.of(), Isolation.NONE, true, null);

        static Configuration of(ExtensionContext context) {
            Class<?> at = context.getRequiredTestClass();
            while (at != null) {
                Optional<SessionTest> found = AnnotationSupport.findAnnotation(at, SessionTest.class);
                if (found.isPresent()) {
                    return of(found.get());
                }
                at = at.isAnnotationPresent(Nested.class) ? at.getEnclosingClass() : null;
            }
            return BARE;
        }

        private static Configuration of(SessionTest test) {
            return new Configuration(TestSchema.model(test.value()), test.isolation(), test.ownDatabase(), null);
        }
    }

    /** Makes a {@link SessionExtension} in code. Not thread-safe. */
    public static final class Builder {
        private Object model = Set.of();
        private Isolation isolation = Isolation.SAVEPOINT;
        private boolean ownDatabase;
        private @Nullable TestDatabase database;

        private Builder() {}

        /** The entity classes, or one class that implements {@link Schema}. */
        public Builder entities(Class<?>... classes) {
            model = TestSchema.model(classes);
            return this;
        }

        /** Entities that are already mapped, in code for example. */
        public Builder registry(Registry registry) {
            model = registry;
            return this;
        }

        /** How the tests are kept apart; {@link Isolation#SAVEPOINT} unless told otherwise. */
        public Builder isolation(Isolation chosen) {
            isolation = chosen;
            return this;
        }

        /** Gives the test class databases of its own, see {@link SessionTest#ownDatabase}. */
        public Builder ownDatabase() {
            ownDatabase = true;
            return this;
        }

        /** The database; the first configured one unless told otherwise. {@link OnEveryDatabase} goes before it. */
        public Builder database(TestDatabase chosen) {
            database = chosen;
            return this;
        }

        public SessionExtension build() {
            return new SessionExtension(new Configuration(model, isolation, ownDatabase, database));
        }
    }
}
