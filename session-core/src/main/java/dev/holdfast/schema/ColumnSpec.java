package dev.holdfast.schema;

import dev.holdfast.sql.RawSql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a column while its table is defined. One thread at a time. */
public final class ColumnSpec {
    boolean nullable = true;
    boolean primaryKey;
    boolean unique;

    @Nullable
    Generation generation;

    @Nullable
    String sequence;

    @Nullable
    String defaultSql;

    @Nullable
    String defaultText;

    @Nullable
    String computed;

    @Nullable
    String definition;

    @Nullable
    String comment;

    ColumnSpec() {}

    public ColumnSpec notNull() {
        nullable = false;
        return this;
    }

    public ColumnSpec nullable() {
        nullable = true;
        return this;
    }

    public ColumnSpec primaryKey() {
        primaryKey = true;
        return this;
    }

    /** The database numbers the rows. */
    public ColumnSpec identity() {
        generation = Generation.IDENTITY;
        return this;
    }

    /** A sequence numbers the rows; where there are none, the column becomes an identity column. */
    public ColumnSpec sequence(String name) {
        generation = Generation.SEQUENCE;
        sequence = Objects.requireNonNull(name);
        return this;
    }

    /** The application gives the value, even of a single integer primary key (SC-09). */
    public ColumnSpec assigned() {
        generation = Generation.NONE;
        return this;
    }

    /** A trigger or a default sets the value: read it back after an INSERT. */
    public ColumnSpec databaseGenerated() {
        generation = Generation.DATABASE;
        return this;
    }

    /** The default as SQL, written as it is: {@code CURRENT_TIMESTAMP}. */
    public ColumnSpec defaultSql(@RawSql String expression) {
        defaultSql = Objects.requireNonNull(expression);
        return this;
    }

    /** The default as text, written quoted (SC-10). */
    public ColumnSpec defaultText(String literal) {
        defaultText = Objects.requireNonNull(literal);
        return this;
    }

    public ColumnSpec unique() {
        unique = true;
        return this;
    }

    /** The database computes the value from this SQL expression over the row's other columns. */
    public ColumnSpec computed(@RawSql String expression) {
        computed = Objects.requireNonNull(expression);
        generation = Generation.DATABASE;
        return this;
    }

    /** DDL text in place of what the type would give, for one database only. */
    public ColumnSpec definition(@RawSql String ddl) {
        definition = Objects.requireNonNull(ddl);
        return this;
    }

    public ColumnSpec comment(String text) {
        comment = Objects.requireNonNull(text);
        return this;
    }
}
