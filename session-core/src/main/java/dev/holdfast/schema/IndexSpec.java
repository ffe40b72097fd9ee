package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an index while its table is defined; see {@link TableSpec#index(String,
 * java.util.function.Consumer)}. What a database cannot do is refused when its DDL is written, by a
 * {@link dev.holdfast.error.CompileException}. One thread at a time.
 */
public final class IndexSpec {
    private static final Pattern METHOD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    final List<IndexPart> parts = new ArrayList<>();
    final List<Column<?>> include = new ArrayList<>();
    Index.Kind kind = Index.Kind.PLAIN;

    @Nullable
    String where;

    @Nullable
    String method;

    private final Table table;

    IndexSpec(Table table) {
        this.table = table;
    }

    /** Sorts by columns, low values first. */
    public IndexSpec column(String... columns) {
        for (String column : columns) {
            parts.add(new IndexPart(table.column(column), null, false));
        }
        return this;
    }

    /** Sorts by a column, high values first. */
    public IndexSpec descending(String column) {
        parts.add(new IndexPart(table.column(column), null, true));
        return this;
    }

    /** Sorts by an expression, written as it is: {@code lower(name)}. */
    public IndexSpec expression(@RawSql String sql) {
        parts.add(new IndexPart(null, Names.given(sql, "expression"), false));
        return this;
    }

    /** Forbids equal rows. */
    public IndexSpec unique() {
        kind = Index.Kind.UNIQUE;
        return this;
    }

    /** Has only the rows that meet this condition, written as it is. */
    public IndexSpec where(@RawSql String condition) {
        where = Names.given(condition, "condition");
        return this;
    }

    /** The access method, one word: {@code gin}, {@code hash}. */
    public IndexSpec using(String accessMethod) {
        if (!METHOD.matcher(Objects.requireNonNull(accessMethod)).matches()) {
            throw new InvalidArgumentException(
                    "An index method is one word such as gin or hash, not \"%s\". [bad-index-method]"
                            .formatted(accessMethod));
        }
        method = accessMethod;
        return this;
    }

    /** Carries columns without sorting by them, so that queries find them in the index. */
    public IndexSpec include(String... columns) {
        for (String column : columns) {
            include.add(table.column(column));
        }
        return this;
    }
}
