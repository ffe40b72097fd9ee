package dev.holdfast.dialect;

import dev.holdfast.schema.ReflectedSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a database says of itself. Immutable; sends queries only. */
public interface Catalog {
    /** The names of all schemas but the database's own ones, sorted. */
    List<String> schemas(Connection connection) throws SQLException;

    /**
     * What is in a schema, by one query for each kind of thing.
     *
     * @param schema null for the connection's own
     * @return an empty one if there is none of that name
     */
    ReflectedSchema read(Connection connection, @Nullable String schema) throws SQLException;
}
