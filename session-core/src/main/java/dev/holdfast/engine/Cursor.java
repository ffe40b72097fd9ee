package dev.holdfast.engine;

import dev.holdfast.engine.PreparedStatements.Prepared;
import dev.holdfast.error.ResourceClosedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are fetched while they are read. Ends when it is closed, when it was read to the end, or when its
 * transaction ends. One thread at a time, as its connection.
 */
public final class Cursor implements AutoCloseable {
    private final Connection connection;
    private final JdbcLink link;
    private final Prepared prepared;
    private final Sending sending;
    private final ResultSet rows;
    private boolean closed;

    Cursor(Connection connection, JdbcLink link, Prepared prepared, Sending sending) throws SQLException {
        this.connection = connection;
        this.link = link;
        this.prepared = prepared;
        this.sending = sending;
        this.rows = prepared.statement().executeQuery();
    }

    /** The current row, to be read with a {@code SqlType}; not to be moved or closed. */
    public ResultSet rows() {
        return rows;
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one; if not the cursor has closed itself
     * @throws ResourceClosedException if it was closed before its end
     */
    public boolean next() {
        Boolean found = read(ResultSet::next);
        if (found != null && found) {
            return true;
        }
        close();
        return false;
    }

    /** Reads from the current row. */
    public <R extends @Nullable Object> R read(ResultReader<R> reader) {
        boolean outermost = connection.enter("reading a stream");
        try {
            if (closed) {
                throw new ResourceClosedException("""
                        This stream is closed: it was read to its end, closed, or its transaction ended. \
                        [closed-stream]""");
            }
            return reader.read(rows);
        } catch (SQLException failure) {
            throw link.failed(
                    failure, new FailureReport(sending.context().cause().text(), sending.sql(), null), true);
        } finally {
            connection.leave(outermost);
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** Frees the JDBC statement. Idempotent. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            link.closed(this);
            PreparedStatements.close(prepared);
        }
    }
}
