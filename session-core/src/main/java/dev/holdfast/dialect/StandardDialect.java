package dev.holdfast.dialect;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.SqlCompiler;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.ArrayType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What all dialects share. Made to be extended: override {@link #stored} for types, {@link #classifyCode} for errors and
 * {@link #tablesQuery} for the catalog.
 */
public abstract class StandardDialect implements Dialect {
    private final String name;
    private final SqlSyntax syntax;
    private final DdlSyntax ddl;
    private final Set<Feature> features;
    private final int maxParameters;
    private final DialectOptions options;

    /**
     * @param name what stands after {@code jdbc:} in a URL of this database
     * @param features all that the database has, whatever the options say
     * @param maxParameters of one statement, at least 1
     */
    protected StandardDialect(
            String name,
            SqlSyntax syntax,
            DdlSyntax ddl,
            Set<Feature> features,
            int maxParameters,
            DialectOptions options) {
        this.name = name;
        this.syntax = syntax;
        this.ddl = ddl;
        this.features = options.leftOf(features);
        this.maxParameters = maxParameters;
        this.options = options;
    }

    /** This dialect with other options. */
    protected abstract Dialect with(DialectOptions options);

    @Override
    public final Dialect without(Feature... off) {
        return with(options.without(off));
    }

    @Override
    public final Dialect withQuoting(Quoting quoting) {
        Dialect changed = with(options.withQuoting(quoting));
        if (changed.syntax().quoting() != quoting) {
            throw new InvalidRequestException("""
                    Dialect %s does not quote %s: its syntax has to say so by quoting(), as its options have it. \
                    [quoting-ignored]""".formatted(name, quoting));
        }
        return changed;
    }

    @Override
    public final CompiledSql compile(dev.holdfast.sql.Statement statement, EntityCatalog catalog) {
        return options.off().isEmpty()
                ? Dialect.super.compile(statement, catalog)
                : SqlCompiler.compile(statement, syntax, catalog, this::adapt, new FeatureFilter(options.off()));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public boolean handles(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:" + name + ":");
    }

    @Override
    public final SqlSyntax syntax() {
        return syntax;
    }

    @Override
    public final DdlSyntax ddl() {
        return ddl;
    }

    @Override
    public final Set<Feature> features() {
        return features;
    }

    @Override
    public final int maxParameters() {
        return maxParameters;
    }

    /**
     * The type that stands for another one in this database. Called for basic types and for arrays, of whose members it
     * was asked before; converted ones are taken apart. What it returns has the same Java class.
     */
    protected SqlType<?> stored(SqlType<?> type) {
        return type;
    }

    /** What the vendor's code says; null if it says no more than the SQLState. */
    protected abstract ErrorKind classifyCode(SQLException error, ErrorKind byState);

    /** A query for tables: schema, name, and whether the name alone is enough (1 or 0). */
    protected abstract String tablesQuery();

    @Override
    public final <T> SqlType<T> adapt(SqlType<T> type) {
        return type.adapted(this::stored);
    }

    /** What stands for types that few databases have: arrays are JSON, spans of time numbers. For {@link #stored}. */
    protected static SqlType<?> portable(SqlType<?> type) {
        if (type instanceof ArrayType<?> array) {
            return array.asJson();
        }
        return type.code() == TypeCode.INTERVAL && type.javaType() == Duration.class ? SqlTypes.DURATION : type;
    }

    @Override
    public final ErrorKind classify(SQLException error) {
        SQLException root = SqlStates.unwrapped(error);
        return classifyCode(root, SqlStates.classify(root));
    }

    @Override
    public final Set<String> existingTables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(tablesQuery())) {
            while (rows.next()) {
                String name = rows.getString(2);
                addTable(names, rows.getString(1) + "." + name);
                if (rows.getInt(3) != 0) {
                    addTable(names, name);
                }
            }
        }
        return names;
    }

    /** Adds the names by which statements can refer to a table. */
    protected void addTable(Set<String> names, String stored) {
        names.add(stored);
    }
}
