package dev.holdfast.junit;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.EngineListener;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The real engine, real connections, real transactions. */
final class CommittingScope extends TestScope {
    private final EngineListener recorder = statements().listener(id -> true);
    private @Nullable Connection connection;

    private CommittingScope(TestSchema schema) {
        super(schema);
        schema.engine().addListener(recorder);
    }

    static CommittingScope open(TestSchema schema) {
        return new CommittingScope(schema);
    }

    @Override
    Engine engine() {
        return schema().engine();
    }

    @Override
    synchronized Connection connection() {
        if (connection == null) {
            connection = engine().connect();
        }
        return connection;
    }

    @Override
    SessionFactory openFactory(Registry registry) {
        return SessionFactory.of(engine(), registry);
    }

    @Override
    void finish() throws Exception {
        new Steps()
                .then(this::closeSession)
                .then(this::closeConnection)
                .then(() -> engine().removeListener(recorder))
                .finish();
    }

    private synchronized void closeConnection() {
        if (connection != null) {
            connection.close();
        }
    }
}
