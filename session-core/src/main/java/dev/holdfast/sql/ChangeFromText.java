package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes UPDATE and DELETE that use other sources than the one they change (QL-22). */
final class ChangeFromText {
    private ChangeFromText() {}

    /** The sources that the nodes use, and those given, without the one that is changed. */
    static List<FromItem> others(
            FromItem target, List<FromItem> given, List<? extends SqlNode> nodes, EntityCatalog catalog) {
        Set<FromItem> others = new LinkedHashSet<>(given);
        for (FromItem source : Sources.of(nodes)) {
            if (Sources.match(source, List.of(target), catalog) == null
                    && Sources.match(source, others, catalog) == null) {
                others.add(source);
            }
        }
        return List.copyOf(others);
    }

    // ---- as subqueries

    static void updateByQueries(Update update, List<FromItem> others, SqlWriter out) {
        out.changing(update.target(), () -> {
            out.raw("UPDATE ").changedTable(columns(update)).raw(" SET ");
            List<Assignment> assignments = new ArrayList<>();
            for (Assignment assignment : update.assignments()) {
                assignments.add(new Assignment(assignment.column(), queried(assignment.value(), update, others, out)));
            }
            out.list(assignments, ", ").changedRows(List.of(exists(others, update.conditions())));
        });
    }

    private static Expression<?> queried(Expression<?> value, Update update, List<FromItem> others, SqlWriter out) {
        boolean own = others(update.target(), List.of(), List.of(value), out.catalog())
                .isEmpty();
        return own ? value : query(value, others, update.conditions()).scalarSubquery();
    }

    private static Select<?> query(Expression<?> value, List<FromItem> others, List<Predicate> conditions) {
        return Sql.select(value).from(others.toArray(FromItem[]::new)).where(conditions.toArray(Predicate[]::new));
    }

    private static Predicate exists(List<FromItem> others, List<Predicate> conditions) {
        return query(new Fragment<>("1", Integer.class, null), others, conditions)
                .exists();
    }

    static void deleteByQuery(Delete delete, List<FromItem> others, SqlWriter out) {
        out.changing(
                delete.target(),
                () -> out.raw("DELETE FROM ")
                        .changedTable(List.of())
                        .changedRows(List.of(exists(others, delete.conditions()))));
    }

    // ---- with the sources beside

    static void updateFrom(Update update, List<FromItem> others, SqlWriter out) {
        out.changing(update.target(), others, () -> {
            out.raw("UPDATE ").changedTable(columns(update)).raw(" SET ").list(update.assignments(), ", ");
            sources(" FROM ", others, out);
            out.changedRows(update.conditions());
        });
    }

    static void updateTables(Update update, List<FromItem> others, SqlWriter out) {
        out.changing(update.target(), others, () -> {
            out.raw("UPDATE ").changedTable(columns(update));
            sources(", ", others, out);
            String before = " SET ";
            for (Assignment assignment : update.assignments()) {
                out.raw(before).node(assignment.column()).raw(" = ");
                out.typedLike(assignment.value(), assignment.column(), Precedence.OR);
                before = ", ";
            }
            out.changedRows(update.conditions());
        });
    }

    static void deleteUsing(Delete delete, List<FromItem> others, SqlWriter out) {
        out.changing(delete.target(), others, () -> {
            out.raw("DELETE FROM ").changedTable(List.of());
            sources(" USING ", others, out);
            out.changedRows(delete.conditions());
        });
    }

    private static void sources(String before, List<FromItem> others, SqlWriter out) {
        out.raw(before).list(others, ", ");
    }

    private static List<Expression<?>> columns(Update update) {
        return update.assignments().stream()
                .<Expression<?>>map(Assignment::column)
                .toList();
    }
}
