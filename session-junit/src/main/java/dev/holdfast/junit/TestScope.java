package dev.holdfast.junit;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * What one test is given. All parts are made when first asked for and belong together. The test's thread makes them;
 * other threads may use the factory.
 */
abstract class TestScope {
    private final TestSchema schema;
    private final Statements statements = new Statements();
    private @Nullable SessionFactory sessions;
    private @Nullable Session session;

    TestScope(TestSchema schema) {
        this.schema = schema;
    }

    abstract Engine engine();

    abstract Connection connection();

    abstract SessionFactory openFactory(Registry registry);

    /** Ends everything; every step is taken even if the former failed. */
    abstract void finish() throws Exception;

    final TestSchema schema() {
        return schema;
    }

    final Statements statements() {
        return statements;
    }

    final synchronized SessionFactory sessions() {
        if (sessions == null) {
            sessions = openFactory(requireRegistry());
        }
        return sessions;
    }

    private Registry requireRegistry() {
        Registry registry = schema.registry();
        if (registry == null) {
            throw new InvalidRequestException("A test with a Session or SessionFactory needs entities: name them in"
                    + " @SessionTest({Artist.class, ...}) on the test class, or in SessionExtension.builder()."
                    + " [test-without-entities]");
        }
        return registry;
    }

    final synchronized Session session() {
        if (session == null) {
            session = sessions().open();
        }
        return session;
    }

    final synchronized void closeSession() {
        if (session != null) {
            session.close();
        }
    }
}
