package dev.holdfast.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Sets the parameters of one row of a batch. It may be called again when an error or the log has to show the values.
 */
@FunctionalInterface
public interface RowBinder {
    /** Sets the parameters of the row of that number, from 0. */
    void bind(PreparedStatement statement, int row) throws SQLException;
}
