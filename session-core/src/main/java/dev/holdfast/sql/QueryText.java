package dev.holdfast.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes queries and what is in their FROM. */
final class QueryText {
    /** Where a query stands. */
    enum Place {
        /** It is the statement: its columns are the result. */
        RESULT,
        /** Inside an expression; sees the sources around it. */
        NESTED,
        /** In FROM: its columns need names, and it sees nothing around it. */
        DERIVED,
        /** In FROM, and it sees the sources around it. */
        LATERAL;

        boolean isSource() {
            return this == DERIVED || this == LATERAL;
        }
    }

    private final SqlWriter out;

    QueryText(SqlWriter out) {
        this.out = out;
    }

    void write(Select<?> select, Place place) {
        Scope outer = place == Place.DERIVED ? null : out.scopes().current();
        FromPlan plan = FromPlan.of(select, outer, out.catalog());
        Scope scope = plan.scope();
        scope.sources().forEach(this::touch);
        out.scopes()
                .within(
                        scope,
                        () -> out.withs().around(select, scope.sources(), () -> {
                            writeFirst(select, plan, place);
                            select.members().forEach(out::node);
                            writeEnd(select);
                        }));
    }

    private void writeFirst(Select<?> select, FromPlan plan, Place place) {
        Select<?> head = select.head();
        if (head == null) {
            writeCore(select, plan, place);
            return;
        }
        if (place == Place.RESULT) {
            out.scopes().within(select, null, () -> {
                declare(Output.of(select.items(), out.catalog()));
                return null;
            });
        }
        asSource(head);
    }

    private void touch(FromItem source) {
        Sources.tables(source, out.catalog()).forEach(out::touches);
    }

    private void writeCore(Select<?> select, FromPlan plan, Place place) {
        out.raw("SELECT ");
        writeHints(select, Hint.Place.PREFIX);
        if (select.isDistinct()) {
            out.raw("DISTINCT ");
        } else if (!select.distinctOn().isEmpty()) {
            out.syntax().writeDistinctOn(select.distinctOn(), out);
        }
        if (place == Place.RESULT) {
            items(select.items());
        } else {
            columns(out.scopes().outputs(select), place.isSource());
        }
        writeFrom(plan);
        writeWhere(select, plan);
        if (!select.grouping().isEmpty()) {
            out.raw(" GROUP BY ").list(select.grouping(), ", ");
        }
        Predicate having = Conditions.combined(select.having());
        if (having != null) {
            out.raw(" HAVING ").node(having);
        }
    }

    private void writeEnd(Select<?> select) {
        if (!select.ordering().isEmpty()) {
            out.raw(" ORDER BY ").list(select.ordering(), ", ");
        }
        Limit limit = select.end();
        if (limit != null) {
            out.node(limit);
        }
        RowLock lock = select.lock();
        if (lock != null) {
            out.node(lock);
        }
        writeHints(select, Hint.Place.SUFFIX);
    }

    private void writeHints(Select<?> select, Hint.Place place) {
        select.hints().stream().filter(hint -> hint.place() == place).forEach(out::node);
    }

    /** The SELECT list of the statement itself, or what a change gives back. */
    void items(List<Selectable> items) {
        List<Output> outputs = Output.of(items, out.catalog());
        if (out.withs().isOpen()) {
            columns(outputs, true);
        } else {
            columns(outputs, false);
            declare(outputs);
        }
    }

    /** What the columns of the result are. */
    private void declare(List<Output> outputs) {
        int item = -1;
        for (Output output : outputs) {
            while (item < output.item()) {
                out.startItem();
                item++;
            }
            out.resultColumn(output);
        }
    }

    private void columns(List<Output> outputs, boolean named) {
        String before = "";
        for (Output output : outputs) {
            out.raw(before).argument(output.node(), output.node());
            if (output.explicit() || (named && !output.isNamedByItself())) {
                out.raw(" AS ").identifier(output.label());
            }
            before = ", ";
        }
    }

    private void writeFrom(FromPlan plan) {
        String before = " FROM ";
        for (Map.Entry<FromItem, List<Join>> root : plan.roots().entrySet()) {
            out.raw(before).node(root.getKey());
            root.getValue().forEach(out::node);
            before = ", ";
        }
    }

    private void writeWhere(Select<?> select, FromPlan plan) {
        Where where = new Where(out);
        boolean alone = plan.roots().keySet().stream().noneMatch(where::isRestricted);
        Predicate condition = Conditions.combined(select.conditions());
        if (alone) {
            where.addAlone(condition);
            return;
        }
        where.add(condition);
        for (FromItem root : plan.roots().keySet()) {
            where.addRestriction(root, out.scopes().here().namesOf(root));
        }
    }

    /** A further query of a UNION. In a derived table where it has an ORDER BY or LIMIT: not all databases take parentheses. */
    void member(Select<?> query) {
        Scope outer = out.scopes().here().outer();
        if (isPlain(query, outer)) {
            out.scopes().within(new Scope(outer, null, out.catalog()), () -> write(query, Place.NESTED));
        } else {
            asSource(query);
        }
    }

    private boolean isPlain(Select<?> query, @Nullable Scope outer) {
        return query.ordering().isEmpty()
                && query.end() == null
                && query.lock() == null
                && query.members().isEmpty()
                && !out.withs().isNeeded(query, outer);
    }

    /** All rows of a query that cannot stand where it is by itself. */
    private void asSource(Select<?> query) {
        String name = out.scopes().here().reserve("member");
        out.raw("SELECT * FROM (");
        out.scopes().within(new Scope(null, null, out.catalog()), () -> write(query, Place.DERIVED));
        out.raw(") AS ").identifier(name);
    }

    /** What is sorted by inside an expression: a label would stand for nothing there, unless queries are combined. */
    void sortValue(Expression<?> value) {
        Select<?> select = out.scopes().here().select();
        Output output = select == null || select.members().isEmpty()
                ? null
                : outputFor(value, out.scopes().outputs(select));
        if (output == null) {
            out.operand(value, Precedence.COMPARISON);
        } else {
            out.identifier(output.label());
        }
    }

    void sortKey(Expression<?> value) {
        Select<?> select = out.scopes().here().select();
        if (select == null) {
            out.node(value);
            return;
        }
        Output output = outputFor(value, out.scopes().outputs(select));
        if (!select.members().isEmpty()) {
            out.raw(String.valueOf(position(value, output, select)));
        } else if (output != null && output.explicit() && !(value instanceof Property<?, ?>)) {
            out.identifier(output.label());
        } else {
            out.node(value);
        }
    }

    private int position(Expression<?> value, @Nullable Output output, Select<?> select) {
        if (output == null) {
            throw new dev.holdfast.error.CompileException(
                    "%s is not a column of the combined queries: they can be sorted by nothing else. [union-ordering]"
                            .formatted(value));
        }
        return out.scopes().outputs(select).indexOf(output) + 1;
    }

    private @Nullable Output outputFor(Expression<?> value, List<Output> outputs) {
        for (Output output : outputs) {
            if (value instanceof LabelReference<?> reference
                    ? output.label().equals(reference.label())
                    : out.scopes().isShownBy(value, output)) {
                return output;
            }
        }
        return null;
    }
}
