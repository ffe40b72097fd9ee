package dev.holdfast.junit.conformance;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be said in the SQL language: a statement over the tables of {@link Sample} and what must come of it.
 * Immutable.
 *
 * <pre>{@code
 * Construct.of("select", "order_by_two", () -> select(NAME).orderBy(SALARY.desc(), NAME)).gives("Ada", "Cleo", ...)
 * Construct.of("change", "update_set", () -> update(TAG).set(HITS, 7)).then(() -> select(HITS)).gives("7", "7", "7")
 * }</pre>
 */
public final class Construct {
    private final String group;
    private final String name;
    private final Supplier<? extends Statement> statement;
    private final @Nullable Supplier<Select<?>> check;
    private final @Nullable Pattern ownWords;
    private final Map<String, ?> parameters;
    private final boolean ordered;
    private final List<String> rows;

    private Construct(Draft draft, List<String> rows) {
        this.group = draft.group;
        this.name = draft.name;
        this.statement = draft.statement;
        this.check = draft.check;
        this.ownWords = draft.ownWords;
        this.parameters = draft.parameters;
        this.ordered = draft.ordered;
        this.rows = List.copyOf(rows);
    }

    /**
     * Begins a construct.
     *
     * @param group the subject, such as {@code select}; lower case, it becomes a folder
     * @param name lower case with underscores, unique in the group; it becomes a file
     */
    public static Draft of(String group, String name, Supplier<? extends Statement> statement) {
        return new Draft(group, name, statement);
    }

    public String group() {
        return group;
    }

    public String name() {
        return name;
    }

    /** Group and name, such as {@code select/order_by_two}. */
    public String path() {
        return group + "/" + name;
    }

    /** A new statement. */
    public Statement statement() {
        return statement.get();
    }

    /** What the statement is executed with. */
    public Map<String, ?> parameters() {
        return parameters;
    }

    /** The query whose rows count, if they are not those of the statement itself. */
    @Nullable
    Select<?> check() {
        return check == null ? null : check.get();
    }

    /** Whether rows must come in the order given. */
    boolean isOrdered() {
        return ordered;
    }

    /** The rows that must come: values as text, separated by a bar. */
    public List<String> rows() {
        return rows;
    }

    /**
     * The text that is sent to a database, lists of IN spread out.
     *
     * @throws dev.holdfast.error.CompileException if the dialect refuses the statement
     */
    public String sql(Dialect dialect) {
        Statement made = statement();
        return dialect.compile(made, EntityCatalog.NONE).bind(made, parameters).sql();
    }

    /** Whether such a text says the construct in its own words, not with others that mean the same. */
    boolean isNative(String sql) {
        return ownWords == null || ownWords.matcher(sql).find();
    }

    @Override
    public String toString() {
        return path();
    }

    /** A construct in the making. */
    public static final class Draft {
        private final String group;
        private final String name;
        private final Supplier<? extends Statement> statement;
        private @Nullable Supplier<Select<?>> check;
        private @Nullable Pattern ownWords;
        private Map<String, ?> parameters = Map.of();
        private boolean ordered = true;

        private Draft(String group, String name, Supplier<? extends Statement> statement) {
            this.group = group;
            this.name = name;
            this.statement = statement;
        }

        /** For a change: the query that shows what became of it, in the same transaction. */
        public Draft then(Supplier<Select<?>> query) {
            check = query;
            return this;
        }

        /** What the SQL contains where the database has the construct itself; elsewhere it counts as emulated. */
        public Draft written(String regex) {
            ownWords = Pattern.compile(regex);
            return this;
        }

        /** Values of the statement's parameters. */
        public Draft with(Map<String, ?> values) {
            parameters = Map.copyOf(values);
            return this;
        }

        /** The order of the rows does not count. */
        public Draft inAnyOrder() {
            ordered = false;
            return this;
        }

        /**
         * Ends the construct.
         *
         * @param rows one text a row, values separated by {@code |}: numbers without trailing zeros and at most six
         *     digits after the point, dates and times as Java writes them, bytes in hexadecimal, NULL as {@code null}
         */
        public Construct gives(String... rows) {
            return new Construct(this, List.of(rows));
        }
    }
}
