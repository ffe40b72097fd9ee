package dev.holdfast.junit;

import dev.holdfast.engine.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Ends engines first and servers after them when the JVM exits. Thread-safe. */
final class Shutdown {
    static final Shutdown HOOK = new Shutdown();

    private final List<Engine> engines = new ArrayList<>();
    private final List<DatabaseServer> servers = new ArrayList<>();

    private Shutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "holdfast-test-databases"));
    }

    synchronized void add(Engine engine) {
        engines.add(engine);
    }

    synchronized void add(DatabaseServer server) {
        servers.add(server);
    }

    private synchronized void run() {
        engines.forEach(Engine::close);
        for (DatabaseServer server : servers) {
            try {
                server.close();
            } catch (IOException | RuntimeException e) {
                // The JVM is ending: there is nobody to throw to and no logger left to rely on.
                System.err.println("holdfast: a test database did not end cleanly: " + e);
            }
        }
    }
}
