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
        DERIVED
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
        out.scopes().within(scope, () -> {
            writeCore(select, plan, place);
            select.members().forEach(out::node);
            writeEnd(select);
        });
    }

    private void touch(FromItem source) {
        Sources.tables(source, out.catalog()).forEach(out::touches);
    }

    private void writeCore(Select<?> select, FromPlan plan, Place place) {
        out.raw(select.isDistinct() ? "SELECT DISTINCT " : "SELECT ");
        if (place == Place.RESULT) {
            items(select.items());
        } else {
            nestedItems(select, place);
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
        if (select.limit() != null || select.offset() != null) {
            out.node(new Limit(select.limit(), select.offset()));
        }
        RowLock lock = select.lock();
        if (lock != null) {
            out.node(lock);
        }
    }

    /** The SELECT list of the statement itself, or what a change gives back. */
    void items(List<Selectable> items) {
        int item = -1;
        for (Output output : Output.of(items, out.catalog())) {
            out.raw(item < 0 ? "" : ", ");
            while (item < output.item()) {
                out.startItem();
                item++;
            }
            out.argument(output.node(), output.node());
            if (output.explicit()) {
                out.raw(" AS ").identifier(output.label());
            }
            out.resultColumn(output);
        }
    }

    private void nestedItems(Select<?> select, Place place) {
        String before = "";
        for (Output output : out.scopes().outputs(select)) {
            out.raw(before).argument(output.node(), output.node());
            if (output.explicit() || (place == Place.DERIVED && !output.isNamedByItself())) {
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
        boolean plain = query.ordering().isEmpty()
                && query.limit() == null
                && query.offset() == null
                && query.members().isEmpty();
        Scope outer = out.scopes().here().outer();
        if (plain) {
            out.scopes().within(new Scope(outer, null, out.catalog()), () -> write(query, Place.NESTED));
            return;
        }
        String name = out.scopes().here().reserve("member");
        out.raw("SELECT * FROM (");
        out.scopes().within(new Scope(null, null, out.catalog()), () -> write(query, Place.DERIVED));
        out.raw(") AS ").identifier(name);
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

    private static @Nullable Output outputFor(Expression<?> value, List<Output> outputs) {
        for (Output output : outputs) {
            if (value instanceof LabelReference<?> reference
                    ? output.label().equals(reference.label())
                    : output.node().equals(Sql.unlabelled(value))) {
                return output;
            }
        }
        return null;
    }

    /** A source as it stands in FROM. */
    void table(FromItem source) {
        if (source instanceof Subquery subquery) {
            out.raw("(");
            write(subquery.query(), Place.DERIVED);
            out.raw(") AS ").identifier(out.scopes().here().namesOf(source).qualifier());
            return;
        }
        SourceNames names = out.scopes().here().namesOf(source);
        writeTable(names.tables().get(0), names.qualifier());
        for (int i = 1; i < names.tables().size(); i++) {
            joinTable((EntityItem<?>) source, names, i);
        }
    }

    private void joinTable(EntityItem<?> entity, SourceNames names, int index) {
        EntityShape shape = out.catalog().shape(entity.entity());
        NamedTable table = names.tables().get(index);
        out.raw(" JOIN ");
        writeTable(table, names.qualifiers().get(index));
        String before = " ON ";
        List<? extends NamedColumn<?>> rootKey = shape.keyColumns(names.tables().get(0));
        List<? extends NamedColumn<?>> key = shape.keyColumns(table);
        for (int i = 0; i < key.size(); i++) {
            out.raw(before);
            qualified(names.qualifier(rootKey.get(i)), rootKey.get(i));
            out.raw(" = ");
            qualified(names.qualifier(key.get(i)), key.get(i));
            before = " AND ";
        }
    }

    void writeTable(NamedTable table, String qualifier) {
        if (table.schema() != null) {
            out.identifier(table.schema()).raw(".");
        }
        out.identifier(table.name());
        if (!qualifier.equals(table.name())) {
            out.raw(" AS ").identifier(qualifier);
        }
    }

    private void qualified(String qualifier, NamedColumn<?> column) {
        out.identifier(qualifier).raw(".").identifier(column.name());
    }

    void join(Join join) {
        SourceNames target = out.scopes().here().namesOf(join.target());
        Where on = new Where(out, " ON ");
        if (join.relation() != null) {
            joinRelation(join, join.relation(), target, on);
        } else {
            out.raw(join.kind().sql());
            grouped(join.target(), target);
            if (join.condition() == null) {
                on.addMatches(ForeignKeys.between(join.target(), out), target);
            }
        }
        on.addRestriction(join.target(), target);
        on.add(join.condition());
    }

    private void joinRelation(Join join, Relation<?, ?> relation, SourceNames target, Where on) {
        RelationSides sides = RelationSides.of(relation, out);
        NamedTable association = sides.shape().association();
        if (association == null) {
            out.raw(join.kind().sql());
            grouped(join.target(), target);
            sides.shape()
                    .matches()
                    .forEach(match -> on.addMatch(
                            sides.owner().qualifier(match.left()),
                            match.left(),
                            target.qualifier(match.right()),
                            match.right()));
            return;
        }
        String between = out.scopes().here().reserve(association.name());
        out.touches(association);
        boolean nested = join.kind() != Join.Kind.INNER;
        out.raw(join.kind().sql()).raw(nested ? "(" : "");
        writeTable(association, between);
        Runnable ownerLinks = () -> sides.shape()
                .ownerLinks()
                .forEach(match ->
                        on.addMatch(sides.owner().qualifier(match.left()), match.left(), between, match.right()));
        if (!nested) {
            ownerLinks.run();
            on.restart();
        }
        out.raw(" JOIN ");
        grouped(join.target(), target);
        sides.shape()
                .targetLinks()
                .forEach(match -> on.addMatch(between, match.left(), target.qualifier(match.right()), match.right()));
        if (nested) {
            out.raw(")");
            on.restart();
            ownerLinks.run();
        }
    }

    /** A source in a join: in parentheses if it is itself a join. */
    private void grouped(FromItem source, SourceNames names) {
        if (names.tables().size() > 1) {
            out.raw("(").node(source).raw(")");
        } else {
            out.node(source);
        }
    }
}
