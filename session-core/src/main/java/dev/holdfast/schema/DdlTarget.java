package dev.holdfast.schema;

import dev.holdfast.sql.SchemaMap;
import java.util.List;
import java.util.Set;

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
}
