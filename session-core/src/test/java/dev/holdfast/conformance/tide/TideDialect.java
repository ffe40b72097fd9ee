package dev.holdfast.conformance.tide;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDialect;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.error.CompileException;
import dev.holdfast.type.SqlType;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** The database "Tide", which speaks H2's language but has less of it. */
public final class TideDialect extends StandardDialect {
    private static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.WINDOW_FUNCTIONS,
            Feature.FOREIGN_KEYS,
            Feature.ALTER_CONSTRAINTS,
            Feature.CONCURRENT_WRITES);

    private final BulkDml bulk = new ValuesInsert(this, ValuesInsert.Keys.GENERATED);

    /** For the service loader. */
    public TideDialect() {
        this(DialectOptions.DEFAULT);
    }

    private TideDialect(DialectOptions options) {
        super("tide", new TideSyntax(), new TideDdl(options.leftOf(FEATURES)), FEATURES, 1000, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new TideDialect(options);
    }

    @Override
    public String ddlType(SqlType<?> type) {
        return TideDdl.type(type);
    }

    @Override
    protected SqlType<?> stored(SqlType<?> type) {
        return portable(type);
    }

    @Override
    protected ErrorKind classifyCode(SQLException error, ErrorKind byState) {
        return switch (error.getErrorCode()) {
            case 23506 -> ErrorKind.FOREIGN_KEY;
            case 23513 -> ErrorKind.CHECK;
            default -> byState;
        };
    }

    @Override
    public BulkDml bulk() {
        return bulk;
    }

    @Override
    public String sequenceNext(String schema, String sequence, int count) {
        throw new CompileException("Tide has no sequences; " + sequence + " is one");
    }

    @Override
    protected String tablesQuery() {
        return """
                SELECT table_schema, table_name, CASE WHEN table_schema = SCHEMA() THEN 1 ELSE 0 END \
                FROM information_schema.tables WHERE table_type = 'BASE TABLE'""";
    }

    /** What was created without quotes is stored in upper case and can be named in lower case. */
    @Override
    protected void addTable(Set<String> names, String stored) {
        super.addTable(names, stored);
        names.add(stored.toLowerCase(Locale.ROOT));
    }
}
