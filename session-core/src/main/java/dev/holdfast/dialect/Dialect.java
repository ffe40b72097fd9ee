package dev.holdfast.dialect;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.Generation;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.SqlCompiler;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.Statement;
import dev.holdfast.type.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One database, described. Immutable and thread-safe; found with {@link java.util.ServiceLoader}, see {@link Dialects}.
 * Extend {@link StandardDialect} for a database of your own.
 */
public interface Dialect {
    /** In lower case, such as {@code postgresql}. */
    String name();

    boolean handles(String jdbcUrl);

    /** Whether the URL means a database that only its own connection sees, such as one in memory without a name. */
    default boolean isPrivate(String jdbcUrl) {
        return false;
    }

    SqlSyntax syntax();

    DdlSyntax ddl();

    Set<Feature> features();

    default boolean has(Feature feature) {
        return features().contains(feature);
    }

    /**
     * The same database, of which these features must not be used.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if one of them is a fact
     */
    Dialect without(Feature... features);

    /**
     * The same database, with these identifiers quoted.
     *
     * @throws dev.holdfast.error.InvalidRequestException if its syntax does not do what its options say
     */
    Dialect withQuoting(Quoting quoting);

    /** The type as this database stores it. */
    <T> SqlType<T> adapt(SqlType<T> type);

    /** The name of a type in DDL. */
    String ddlType(SqlType<?> type);

    /** Who makes the column's value here: a sequence becomes an identity where there are none. */
    default Generation generation(Column<?> column) {
        return ddl().generation(column);
    }

    /** Sorts a driver's exception by SQLState, or by vendor code where the state says too little (ER-01). */
    ErrorKind classify(SQLException error);

    BulkDml bulk();

    /** How many parameters one statement may have. */
    int maxParameters();

    /** A query for the next number of a sequence. */
    default String sequenceNext(String sequence) {
        return sequenceNext(null, sequence, 1);
    }

    /**
     * A query for the next numbers of a sequence, one in a row.
     *
     * @param schema of the sequence; null for the connection's own
     */
    String sequenceNext(@Nullable String schema, String sequence, int count);

    /** Sets up a new JDBC connection, before its first transaction. */
    default void configure(Connection connection) throws SQLException {}

    /** The tables that exist; see {@link dev.holdfast.schema.DdlTarget#existingTables}. */
    Set<String> existingTables(Connection connection) throws SQLException;

    /**
     * What the database says of its tables.
     *
     * @throws dev.holdfast.error.CompileException if this dialect cannot read its catalog
     */
    default Catalog catalog() {
        throw SqlSyntax.unsupported("Reflection", "describe the tables with MetaData.");
    }

    /**
     * The statement as SQL text with its values in it, for people and scripts (QL-27, P-36). Never executes anything.
     *
     * @throws dev.holdfast.error.CompileException if the database cannot express it, or a value has no literal
     */
    default String inlined(Statement statement, EntityCatalog catalog) {
        return SqlCompiler.inlined(statement, syntax(), catalog, this::adapt, Map.of());
    }

    /** The statement as SQL text. Never executes anything. */
    default CompiledSql compile(Statement statement, EntityCatalog catalog) {
        return SqlCompiler.compile(statement, syntax(), catalog, this::adapt);
    }
}
