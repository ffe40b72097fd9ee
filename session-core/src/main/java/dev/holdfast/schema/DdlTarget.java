package dev.holdfast.schema;

import dev.holdfast.sql.SchemaMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where DDL is sent. An engine and a connection are targets. */
public interface DdlTarget {
    DdlSyntax ddlSyntax();

    /** Which schemas take the place of those that tables name (SC-15). */
    default SchemaMap schemas() {
        return SchemaMap.NONE;
    }

    /**
     * The names of the tables that exist, as a {@link Table#fullName()} would have them: those of the connection's own
     * schema without a schema, and all with the schema before a point.
     */
    Set<String> existingTables();

    /**
     * Executes statements in one transaction: a connection in its own, an engine in a new one that it commits (SC-11).
     * Several databases commit after each of them.
     */
    void executeDdl(List<String> statements);

    /**
     * Executes statements in one transaction with settings that must not change within one.
     *
     * @throws dev.holdfast.error.InvalidRequestException if a transaction is open
     */
    void executeDdl(List<String> statements, DdlSettings settings);

    /** What is in a schema; null for the connection's own. Empty if there is none of that name. */
    ReflectedSchema reflect(@Nullable String schema);

    /** The names of all schemas but the database's own ones, sorted. */
    List<String> schemaNames();
}
