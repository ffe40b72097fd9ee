package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what INSERT, UPDATE and DELETE have in common: their table and which rows they mean. */
final class ChangeText {
    private final SqlWriter out;
    private @Nullable FromItem target;
    private @Nullable NamedTable table;

    ChangeText(SqlWriter out) {
        this.out = out;
    }

    void within(FromItem changed, Runnable body) {
        within(changed, List.of(), body);
    }

    void within(FromItem changed, List<FromItem> others, Runnable body) {
        if (changed.equals(target) && out.scopes().current() != null) {
            body.run(); // inside RETURNING of the same statement
            return;
        }
        Scope scope = new Scope(out.scopes().current(), null, out.catalog());
        List<FromItem> sources = new ArrayList<>(List.of(changed));
        sources.addAll(others);
        scope.addAll(sources);
        target = changed;
        out.scopes().within(scope, body);
    }

    /** Chooses the table that has the columns, of an entity with several; its last one without columns. */
    void table(List<Expression<?>> columns) {
        List<? extends NamedTable> tables = Sources.tables(changed(), out.catalog());
        NamedTable chosen = tables.get(tables.size() - 1);
        for (int i = 0; i < columns.size(); i++) {
            NamedTable found = out.scopes().changedColumn(columns.get(i)).table();
            if (!tables.contains(found)) {
                throw new CompileException("Column %s is not in %s. [foreign-column]"
                        .formatted(Sql.nameOf(columns.get(i)), Sources.describe(changed())));
            } else if (i > 0 && found != chosen) {
                throw new CompileException("""
                        The columns of %s are in several tables (%s, %s): change them in one statement for each. \
                        [several-tables]""".formatted(Sources.describe(changed()), chosen.name(), found.name()));
            }
            chosen = found;
        }
        table = chosen;
        out.touches(chosen);
        new FromText(out).writeTable(chosen, chosen.name());
    }

    private FromItem changed() {
        return Objects.requireNonNull(target, "target");
    }

    private NamedTable changedTable() {
        return Objects.requireNonNull(table, "table");
    }

    void where(List<Predicate> conditions) {
        SourceNames names = out.scopes().here().namesOf(changed());
        checkSources(conditions);
        if (reachesOtherTables(conditions, names)) {
            whereKeyIn(conditions);
            return;
        }
        Where where = new Where(out);
        Predicate condition = Conditions.combined(conditions);
        if (!where.isRestricted(changed())) {
            where.addAlone(condition);
            return;
        }
        where.add(condition);
        where.addRestriction(changed(), names);
    }

    private void checkSources(List<Predicate> conditions) {
        for (FromItem source : Sources.of(conditions)) {
            if (out.scopes().current() == null || out.scopes().here().find(source) == null) {
                throw new CompileException("""
                        %s is not the table that is changed: put it into a subquery, with exists(...), in(...) or \
                        any(...). [other-table-in-change]""".formatted(Sources.describe(source)));
            }
        }
    }

    private boolean reachesOtherTables(List<Predicate> conditions, SourceNames names) {
        if (names.tables().size() == 1) {
            return false;
        }
        List<Expression<?>> columns = new ArrayList<>();
        conditions.forEach(condition -> columns(condition, columns));
        return columns.stream().anyMatch(column -> out.namedColumn(column).table() != changedTable())
                || conditions.stream().anyMatch(ChangeText::asksRelations);
    }

    private static void columns(SqlNode node, List<Expression<?>> found) {
        if (node instanceof ColumnReference<?> column) {
            found.add(column);
        } else {
            node.children().forEach(child -> columns(child, found));
        }
    }

    private static boolean asksRelations(SqlNode node) {
        return node instanceof RelationTest || node.children().stream().anyMatch(ChangeText::asksRelations);
    }

    /** An entity of several tables: the rows are found by a query of all of them. */
    private void whereKeyIn(List<Predicate> conditions) {
        EntityItem<?> entity = (EntityItem<?>) changed();
        EntityShape shape = out.catalog().shape(entity.entity());
        List<? extends NamedColumn<?>> key = shape.keyColumns(changedTable());
        List<Expression<?>> selected = new ArrayList<>();
        key.forEach(column -> selected.add(new SourceColumn<>(entity, column)));
        Select<Row> rows = Sql.select(selected).from(entity).where(conditions.toArray(Predicate[]::new));
        out.raw(" WHERE ").raw(key.size() > 1 ? "(" : "");
        String before = "";
        for (NamedColumn<?> column : key) {
            out.raw(before).identifier(changedTable().name()).raw(".").identifier(column.name());
            before = ", ";
        }
        out.raw(key.size() > 1 ? ") IN (" : " IN (").subquery(rows).raw(")");
    }
}
