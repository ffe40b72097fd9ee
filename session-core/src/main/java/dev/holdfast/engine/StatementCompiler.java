package dev.holdfast.engine;

import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.SchemaMap;
import dev.holdfast.sql.Statement;

/**
 * Compiles statements about the entities of one catalog for one engine's database. A statement remembers its compiled
 * form; others of the same structure are found in the engine's cache. Thread-safe.
 */
public final class StatementCompiler {
    private final EngineCore core;
    private final EntityCatalog catalog;
    private final SchemaMap schemas;

    StatementCompiler(EngineCore core, EntityCatalog catalog, SchemaMap schemas) {
        this.core = core;
        this.catalog = catalog;
        this.schemas = schemas;
    }

    /**
     * The SQL of a statement and what to bind to it; nothing is sent.
     *
     * @throws dev.holdfast.error.CompileException if this database cannot express it
     */
    public CompiledSql compile(Statement statement) {
        return Arguments.notNull(statement, "statement").memo(this, () -> find(statement));
    }

    /**
     * The SQL of a statement with its values in it, for people and scripts: what {@link #compile} gives is what is sent.
     *
     * @throws dev.holdfast.error.CompileException if this database cannot express it, or a value has no literal
     */
    public String inlined(Statement statement) {
        return core.dialect().inlined(Arguments.notNull(statement, "statement"), catalog);
    }

    private CompiledSql find(Statement statement) {
        return core.compiled()
                .get(statement.key(), catalog, () -> core.dialect().compile(statement, catalog))
                .in(schemas);
    }
}
