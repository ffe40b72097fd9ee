package dev.holdfast.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The two databases that need no server; each call gives an engine on a new, empty one. */
enum TestEngine {
    H2 {
        @Override
        String newUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    SQLITE {
        @Override
        String newUrl() {
            try {
                Path file = Files.createTempFile("holdfast", ".sqlite");
                file.toFile().deleteOnExit();
                return "jdbc:sqlite:" + file;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    };

    abstract String newUrl();

    EngineBuilder builder() {
        return Engine.builder(newUrl()).hikari(pool -> pool.setMaximumPoolSize(4));
    }

    /** An engine with a table {@code artist (id, name)}, the name unique and not null. */
    Engine withArtists() {
        Engine engine = builder().build();
        createArtists(engine);
        return engine;
    }

    static void createArtists(Engine engine) {
        engine.execute("CREATE TABLE artist (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)");
    }

    static long artists(Engine engine) {
        Long count = engine.execute("SELECT COUNT(*) FROM artist").scalarOne(Long.class);
        return count == null ? -1 : count;
    }
}
