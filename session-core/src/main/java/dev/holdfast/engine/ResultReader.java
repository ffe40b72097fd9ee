package dev.holdfast.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a result, which is closed afterwards. */
@FunctionalInterface
public interface ResultReader<R extends @Nullable Object> {
    R read(ResultSet rows) throws SQLException;
}
