package dev.holdfast.dialect;

import dev.holdfast.schema.DdlSettings;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.DdlTarget;
import dev.holdfast.schema.ReflectedSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DDL sent over a plain JDBC connection, and written down. */
final class JdbcTarget implements DdlTarget {
    private final Dialect dialect;
    private final Connection connection;
    private final List<String> sent = new ArrayList<>();

    JdbcTarget(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    List<String> sent() {
        return sent;
    }

    @Override
    public DdlSyntax ddlSyntax() {
        return dialect.ddl();
    }

    @Override
    public Set<String> existingTables() {
        try {
            return dialect.existingTables(connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void executeDdl(List<String> statements) {
        sent.addAll(statements);
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void executeDdl(List<String> statements, DdlSettings settings) {
        throw new UnsupportedOperationException("no settings here");
    }

    @Override
    public ReflectedSchema reflect(@Nullable String schema) {
        try {
            return dialect.catalog().read(connection, schema);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public List<String> schemaNames() {
        try {
            return dialect.catalog().schemas(connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
