package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;

/** A {@code DELETE}. Every method returns a new statement; this one never changes. */
public final class Delete extends Statement {
    private final FromItem target;
    private final List<Predicate> conditions;
    private final List<Selectable> returning;
    private final List<StatementOption> options;

    private Delete(
            FromItem target, List<Predicate> conditions, List<Selectable> returning, List<StatementOption> options) {
        this.target = target;
        this.conditions = List.copyOf(conditions);
        this.returning = List.copyOf(returning);
        this.options = List.copyOf(options);
    }

    static Delete from(FromItem target) {
        return new Delete(target, List.of(), List.of(), List.of());
    }

    /** Deletes rows for which all conditions hold, these and earlier ones; all rows without any. */
    public Delete where(Predicate... more) {
        List<Predicate> all = Arguments.append(conditions, more, "where(condition)");
        return new Delete(target, all, returning, options);
    }

    /** Gives back columns of the rows it deleted (QL-23). */
    public Delete returning(Selectable... items) {
        return returning(Arguments.all(items, "returning(item)"));
    }

    Delete returning(List<Selectable> items) {
        return new Delete(target, conditions, items, options);
    }

    public Delete options(StatementOption... more) {
        List<StatementOption> all = Arguments.append(options, more, "option");
        return new Delete(target, conditions, returning, all);
    }

    /** The rows it gives back, in the WITH of a statement (PostgreSQL; QL-14). */
    public Cte cte(String name) {
        return Cte.of(name, this);
    }

    @Override
    FromItem changed() {
        return target;
    }

    /** The table or entity. */
    public FromItem target() {
        return target;
    }

    public List<Predicate> conditions() {
        return conditions;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.DELETE;
    }

    @Override
    public List<Selectable> items() {
        return returning;
    }

    @Override
    public List<StatementOption> options() {
        return options;
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (returning.isEmpty()) {
            writeAlone(out);
        } else {
            out.returning(target, new Returning(kind(), returning(List.of()), returning));
        }
    }

    private void writeAlone(SqlWriter out) {
        List<FromItem> others = ChangeFromText.others(target, List.of(), conditions, out.catalog());
        if (others.isEmpty()) {
            out.changing(
                    target,
                    () -> out.raw("DELETE FROM ").changedTable(List.of()).changedRows(conditions));
        } else {
            out.syntax().writeDeleteFrom(this, others, out);
        }
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(target);
        children.addAll(conditions);
        returning.forEach(item -> children.add((SqlNode) item));
        return children;
    }

    @Override
    public Object structure() {
        return List.of(conditions.size(), returning.size(), options);
    }
}
