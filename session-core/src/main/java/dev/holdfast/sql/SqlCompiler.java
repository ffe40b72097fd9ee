package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns statements into text. Never executes anything. Thread-safe. */
public final class SqlCompiler {
    private SqlCompiler() {}

    /**
     * The text of a statement for one database.
     *
     * @param adapt the type as this database stores it
     * @throws dev.holdfast.error.CompileException if this database cannot express it
     */
    public static CompiledSql compile(
            Statement statement, SqlSyntax syntax, EntityCatalog catalog, UnaryOperator<SqlType<?>> adapt) {
        return compile(statement, syntax, catalog, adapt, NodeFilter.ALL);
    }

    /**
     * The text of a statement for one database, without some of its parts.
     *
     * @param adapt the type as this database stores it
     * @param filter says which
     * @throws dev.holdfast.error.CompileException if this database cannot express it
     */
    public static CompiledSql compile(
            Statement statement,
            SqlSyntax syntax,
            EntityCatalog catalog,
            UnaryOperator<SqlType<?>> adapt,
            NodeFilter filter) {
        return new SqlWriter(statement, syntax, catalog, adapt, filter).compile();
    }

    /**
     * The text of a statement with its values in it, quoted, for logs, views and scripts (QL-27). Never send text made of
     * what users typed this way if it can be sent with parameters.
     *
     * @param parameters values of the statement's open parameters
     * @throws dev.holdfast.error.CompileException if the database cannot express it, or a value has no literal
     * @throws dev.holdfast.error.StatementException if a parameter has no value
     */
    public static String inlined(
            Statement statement,
            SqlSyntax syntax,
            EntityCatalog catalog,
            UnaryOperator<SqlType<?>> adapt,
            Map<String, ? extends @Nullable Object> parameters) {
        return new SqlWriter(statement, syntax, catalog, adapt, NodeFilter.ALL).inlined(parameters);
    }

    /** The statement in standard SQL, entities by the names of their classes and attributes. */
    static String generic(Statement statement) {
        return compile(statement, GenericSyntax.INSTANCE, new GenericCatalog(), UnaryOperator.identity())
                .sql();
    }
}
