package dev.holdfast.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements a connection prepared, kept while it is out of the pool: preparing again costs H2 and SQLite as much as
 * executing. A statement in use is not in here, so that one that is executed while the other is read gets its own.
 */
final class PreparedStatements {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedStatements.class);
    private static final int KEPT = 16;

    private final List<Prepared> idle = new ArrayList<>();
    private int timeoutSeconds;

    /** A statement and what it was made of. */
    static final class Prepared {
        private final String sql;
        private final String @Nullable [] keyColumns;
        private final PreparedStatement statement;

        Prepared(String sql, String @Nullable [] keyColumns, PreparedStatement statement) {
            this.sql = sql;
            this.keyColumns = keyColumns;
            this.statement = statement;
        }

        PreparedStatement statement() {
            return statement;
        }

        private boolean isFor(String wanted, String @Nullable [] columns) {
            return sql.equals(wanted) && Arrays.equals(keyColumns, columns);
        }
    }

    Prepared take(Connection jdbc, String sql, String @Nullable [] keyColumns) throws SQLException {
        for (int i = idle.size() - 1; i >= 0; i--) {
            if (idle.get(i).isFor(sql, keyColumns)) {
                return idle.remove(i);
            }
        }
        PreparedStatement statement =
                keyColumns == null ? jdbc.prepareStatement(sql) : jdbc.prepareStatement(sql, keyColumns);
        if (timeoutSeconds > 0) {
            statement.setQueryTimeout(timeoutSeconds);
        }
        return new Prepared(sql, keyColumns, statement);
    }

    /** Keeps a statement that did its work for the next time. */
    void give(Prepared prepared) {
        if (idle.size() == KEPT) {
            close(idle.remove(0));
        }
        idle.add(prepared);
    }

    void timeout(int seconds) {
        if (seconds != timeoutSeconds) {
            closeAll();
            timeoutSeconds = seconds;
        }
    }

    void closeAll() {
        for (int i = idle.size() - 1; i >= 0; i--) {
            close(idle.remove(i));
        }
    }

    /** Nobody waits for a statement to close, and its connection may be gone already. */
    static void close(Prepared prepared) {
        try {
            prepared.statement().close();
        } catch (SQLException failure) {
            LOG.debug("A statement could not be closed", failure);
        }
    }
}
