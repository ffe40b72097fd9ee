package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query with a name, written once in the WITH of the statement, however often and wherever
 * the statement uses it (QL-13, QL-14). Made by {@link Select#cte}, {@link Sql#recursive} and, with the rows that they
 * give back, by {@link Insert#cte}, {@link Update#cte} and {@link Delete#cte}.
 *
 * <p>Every method that changes something returns another source; refer to the columns of the final one.
 */
public final class Cte extends DerivedTable {
    private final Statement body;
    private final @Nullable Step step;
    private final Options options;

    /** Whether the database computes its rows once, before they are used. */
    public enum Materialization {
        /** As the database sees fit. */
        DEFAULT,
        MATERIALIZED,
        NOT_MATERIALIZED
    }

    private record Options(List<String> columns, Materialization materialization, boolean nested) {}

    /** What follows from the rows so far, again and again until nothing new does. */
    private record Step(Member.Kind kind, Function<Cte, Select<?>> maker) {}

    private final @Nullable Select<?> next;

    private Cte(String name, Statement body, @Nullable Step step, Options options) {
        super(name);
        this.body = body;
        this.step = step;
        this.options = options;
        this.next = step == null ? null : checked(step.maker().apply(this));
    }

    private static Select<?> checked(@Nullable Select<?> next) {
        Select<?> query = Arguments.notNull(next, "recursive(step)");
        if (query.limit() != null || query.offset() != null || !query.ordering().isEmpty()) {
            throw new InvalidArgumentException("""
                    The step of a recursive query has no ORDER BY and LIMIT: give them to the query that uses it. \
                    [recursive-step]""");
        }
        return query;
    }

    static Cte of(String name, Statement body) {
        Arguments.notNull(name, "cte(name)");
        if (body.items().isEmpty()) {
            throw new InvalidArgumentException(
                    "\"%s\" has no columns: a change says what it gives back with returning(...). [cte-without-columns]"
                            .formatted(name));
        }
        return new Cte(name, body, null, new Options(List.of(), Materialization.DEFAULT, false));
    }

    static Cte recursive(String name, Select<?> base, Member.Kind kind, Function<Cte, Select<?>> step) {
        Arguments.notNull(base, "recursive(base)");
        Arguments.notNull(step, "recursive(step)");
        Options none = new Options(List.of(), Materialization.DEFAULT, false);
        return new Cte(Arguments.notNull(name, "recursive(name)"), base, new Step(kind, step), none);
    }

    private Cte with(Options other) {
        return new Cte(ownName(), body, step, other);
    }

    private String ownName() {
        return Arguments.notNull(name(), "name");
    }

    /** Names the columns, instead of by the labels of the query. */
    public Cte columns(String... names) {
        return with(new Options(Arguments.all(names, "column"), options.materialization(), options.nested()));
    }

    /** Asks the database to compute the rows once (PostgreSQL, SQLite; the others decide by themselves). */
    public Cte materialized() {
        return with(new Options(options.columns(), Materialization.MATERIALIZED, options.nested()));
    }

    /** Asks the database to make it a part of the query that uses it (PostgreSQL, SQLite). */
    public Cte notMaterialized() {
        return with(new Options(options.columns(), Materialization.NOT_MATERIALIZED, options.nested()));
    }

    /** Writes it in the query that uses it, instead of at the beginning of the statement. */
    public Cte nested() {
        return with(new Options(options.columns(), options.materialization(), true));
    }

    /** The same rows once more under another name. */
    public CteAlias alias(String alias) {
        return new CteAlias(this, Arguments.notNull(alias, "alias"));
    }

    /** The query or the change whose rows it has; the first ones of a recursive query. */
    public Statement body() {
        return body;
    }

    public boolean isRecursive() {
        return step != null;
    }

    boolean isNested() {
        return options.nested();
    }

    @Override
    String kind() {
        return "common table expression";
    }

    @Override
    List<Output> outputs(Names names) {
        List<Output> own = names.outputs(body);
        List<String> labels = options.columns();
        if (labels.isEmpty()) {
            return own;
        } else if (labels.size() != own.size()) {
            throw new CompileException("\"%s\" has %d columns and names for %d of them: %s. [cte-columns]"
                    .formatted(name(), own.size(), labels.size(), labels));
        }
        List<Output> renamed = new ArrayList<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            renamed.add(own.get(i).labelled(labels.get(i)));
        }
        return renamed;
    }

    @Override
    @Nullable
    SqlType<?> typeOf(Output column, SqlWriter out) {
        return out.scopes().within(body, null, () -> column.node().typeIn(out));
    }

    @Override
    void writeSource(String qualifier, SqlWriter out) {
        out.withs().reference(this, qualifier);
    }

    /** {@code name (columns) AS (query)}. */
    void writeDefinition(SqlWriter out) {
        out.identifier(ownName());
        if (isRecursive() || !options.columns().isEmpty()) {
            out.labels(outputs(out.scopes()));
        }
        out.raw(" AS ")
                .raw(out.syntax().materialization(options.materialization()))
                .raw("(");
        writeBody(out);
        out.raw(")");
    }

    private void writeBody(SqlWriter out) {
        if (!(body instanceof Select<?> query)) {
            out.syntax().writeChangingCte(body, out);
            return;
        } else if (step == null || next == null) {
            out.derived(query, false);
            return;
        }
        out.derivedMember(query);
        out.raw(out.syntax().recursion(step.kind()));
        out.derivedMember(next);
    }

    @Override
    public List<Statement> children() {
        return List.of(body); // not the step, which leads back here
    }

    @Override
    List<Statement> parts() {
        return next == null ? List.of(body) : List.of(body, next);
    }

    @Override
    public Object structure() {
        return List.of(ownName(), step == null ? "" : step.kind(), options);
    }
}
