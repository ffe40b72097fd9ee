package dev.holdfast.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Sets the parameters of one execution. It may be called again when an error or the log has to show the values, so it
 * sets the same values each time.
 */
@FunctionalInterface
public interface Binder {
    /** For statements without parameters. */
    Binder NONE = statement -> {};

    void bind(PreparedStatement statement) throws SQLException;
}
