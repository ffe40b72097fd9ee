package dev.holdfast.benchmarks;

import dev.holdfast.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A session that is opened and closed, or one that takes its connection and gives it back. */
final class OpenCloseWork extends Workload {
    private static final int REPETITIONS = 100;

    private final Database database;
    private final boolean connects;

    OpenCloseWork(Database database, boolean connects) {
        this.database = database;
        this.connects = connects;
    }

    @Override
    int repetitions() {
        return REPETITIONS;
    }

    @Override
    @Nullable
    Object jdbc() throws SQLException {
        return connects ? connections() : null;
    }

    private Object connections() throws SQLException {
        int open = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            try (Connection connection = database.connect()) {
                open += connection == null ? 0 : 1;
            }
        }
        return open;
    }

    @Override
    Object holdfast() {
        return connects ? borrowed() : opened();
    }

    private Object borrowed() {
        int open = 0;
        try (Session session = database.sessions().open()) {
            for (int i = 0; i < REPETITIONS; i++) {
                open += session.connection().isClosed() ? 0 : 1;
                session.reset();
            }
        }
        return open;
    }

    private Object opened() {
        int open = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            try (Session session = database.sessions().open()) {
                open += session.inTransaction() ? 0 : 1;
            }
        }
        return open;
    }
}
