package dev.holdfast.junit;

import dev.holdfast.engine.Engine;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.Registry;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What a test runs against: a database with the tables of a registry. Made once for each pair of the two and kept for the
 * JVM, so that two hundred classes on one schema create it once. Thread-safe.
 */
final class TestSchema {
    private static final Map<Key, TestSchema> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Object, Registry> REGISTRIES = new ConcurrentHashMap<>();

    /**
     * @param database where
     * @param model what is mapped: a registry, a {@link Schema} class, the set of entity classes, or an empty set
     * @param owner the test class that wants a database of its own; null if it shares
     */
    private record Key(
            TestDatabase database, Object model, @Nullable Class<?> owner) {}

    private final Key key;
    private final Engine engine;
    private final @Nullable Registry registry;

    private TestSchema(Key key, Engine engine, @Nullable Registry registry) {
        this.key = key;
        this.engine = engine;
        this.registry = registry;
    }

    static TestSchema of(TestDatabase database, Object model, Class<?> testClass, boolean owned) {
        boolean bare = Collections.emptySet().equals(model);
        Key key = new Key(database, model, owned || bare ? testClass : null);
        return KNOWN.computeIfAbsent(key, wanted -> create(wanted, testClass));
    }

    private static TestSchema create(Key key, Class<?> testClass) {
        Registry registry = Collections.emptySet().equals(key.model) ? null : registry(key.model);
        Engine engine = key.database.freshEngine(testClass.getSimpleName());
        if (registry != null) {
            registry.metadata().createAll(engine);
        }
        return new TestSchema(key, engine, registry);
    }

    private static Registry registry(Object model) {
        return REGISTRIES.computeIfAbsent(model, TestSchema::build);
    }

    private static Registry build(Object model) {
        try {
            if (model instanceof Registry registry) {
                return registry;
            }
            if (model instanceof Class<?> schema) {
                return ((Schema) ReflectionSupport.newInstance(schema)).registry();
            }
            return Registry.of(((Set<?>) model).toArray(Class<?>[]::new));
        } catch (HoldfastException e) {
            throw AgentLauncherSessionListener.refusal()
                    .<HoldfastException>map(refusal -> new InvalidRequestException(refusal + "\n" + e.getMessage(), e))
                    .orElse(e);
        }
    }

    /** The model that the classes of {@link SessionTest#value} stand for, the key of everything that is kept. */
    static Object model(Class<?>... classes) {
        if (classes.length == 1 && Schema.class.isAssignableFrom(classes[0])) {
            return classes[0];
        }
        for (Class<?> one : classes) {
            if (Schema.class.isAssignableFrom(one)) {
                throw new InvalidArgumentException("Give either one Schema class or entity classes, not both: "
                        + one.getName() + " is a Schema among " + classes.length + " classes. [test-schema]");
            }
        }
        return Set.copyOf(List.of(classes));
    }

    TestDatabase database() {
        return key.database;
    }

    Engine engine() {
        return engine;
    }

    /** The mapped entities, or null for tests without any. */
    @Nullable
    Registry registry() {
        return registry;
    }

    /** Deletes all rows of all mapped tables, children first; tables that refer to each other are made anew. */
    void empty() {
        if (registry == null) {
            return;
        }
        List<Table> tables = new ArrayList<>(registry.metadata().sortedTables());
        Collections.reverse(tables);
        try {
            engine.transact(connection -> tables.forEach(table -> connection.execute(Sql.delete(table))));
        } catch (IntegrityException cycle) {
            registry.metadata().dropAll(engine);
            registry.metadata().createAll(engine);
        }
    }

    /** Drops the knowledge of this database: rows of a test may have stayed in it, the next test gets a new one. */
    void abandon() {
        KNOWN.remove(key, this);
    }
}
