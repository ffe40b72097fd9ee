package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An {@code UPDATE}. Every method returns a new statement; this one never changes. */
public final class Update extends Statement {
    private final FromItem target;
    private final List<FromItem> sources;
    private final List<Assignment> assignments;
    private final List<Predicate> conditions;
    private final List<Selectable> returning;
    private final List<StatementOption> options;

    private Update(
            FromItem target,
            List<FromItem> sources,
            List<Assignment> assignments,
            List<Predicate> conditions,
            List<Selectable> returning,
            List<StatementOption> options) {
        this.target = target;
        this.sources = List.copyOf(sources);
        this.assignments = List.copyOf(assignments);
        this.conditions = List.copyOf(conditions);
        this.returning = List.copyOf(returning);
        this.options = List.copyOf(options);
    }

    static Update of(FromItem target) {
        return new Update(target, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public <T> Update set(Expression<T> column, @Nullable T value) {
        return set(new Assignment(column, Sql.valueOf(value)));
    }

    /** Sets a column to something computed, which may use the row's present values (QL-22). */
    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return set(new Assignment(column, value));
    }

    public Update set(Assignment... more) {
        List<Assignment> all = Arguments.append(assignments, more, "set(assignment)");
        return new Update(target, sources, all, conditions, returning, options);
    }

    /** Sets columns by name, for entities by attributes: to values of Java or to expressions. */
    public Update set(Map<String, ? extends @Nullable Object> values) {
        List<Assignment> all = new ArrayList<>();
        values.forEach((name, value) -> all.add(new Assignment(Sql.columnNamed(target, name), Sql.valueOf(value))));
        return set(all.toArray(Assignment[]::new));
    }

    /** Names a source whose columns values and conditions use; those that they mention need not be named (QL-22). */
    public Update from(FromItem... more) {
        return new Update(
                target, Arguments.append(sources, more, "from(source)"), assignments, conditions, returning, options);
    }

    /** Changes rows for which all conditions hold, these and earlier ones. */
    public Update where(Predicate... more) {
        List<Predicate> all = Arguments.append(conditions, more, "where(condition)");
        return new Update(target, sources, assignments, all, returning, options);
    }

    /** Gives back columns of the rows it changed, with their new values (QL-23). */
    public Update returning(Selectable... items) {
        return returning(Arguments.all(items, "returning(item)"));
    }

    Update returning(List<Selectable> items) {
        return new Update(target, sources, assignments, conditions, items, options);
    }

    public Update options(StatementOption... more) {
        List<StatementOption> all = Arguments.append(options, more, "option");
        return new Update(target, sources, assignments, conditions, returning, all);
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

    public List<Assignment> assignments() {
        return assignments;
    }

    public List<Predicate> conditions() {
        return conditions;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.UPDATE;
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
        if (!returning.isEmpty()) {
            out.returning(target, new Returning(kind(), returning(List.of()), returning));
            return;
        }
        if (assignments.isEmpty()) {
            throw new InvalidArgumentException(
                    "An UPDATE of %s without set(). [empty-set]".formatted(out.describe(target)));
        }
        List<SqlNode> nodes = new ArrayList<>(conditions);
        assignments.forEach(assignment -> nodes.add(assignment.value()));
        List<FromItem> others = ChangeFromText.others(target, sources, nodes, out.catalog());
        if (others.isEmpty()) {
            writeAlone(out);
        } else {
            out.syntax().writeUpdateFrom(this, others, out);
        }
    }

    private void writeAlone(SqlWriter out) {
        out.changing(target, () -> {
            out.raw("UPDATE ")
                    .changedTable(assignments.stream()
                            .<Expression<?>>map(Assignment::column)
                            .toList());
            out.raw(" SET ").list(assignments, ", ").changedRows(conditions);
        });
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(target);
        children.addAll(sources);
        children.addAll(assignments);
        children.addAll(conditions);
        returning.forEach(item -> children.add((SqlNode) item));
        return children;
    }

    @Override
    public Object structure() {
        return List.of(sources.size(), assignments.size(), conditions.size(), returning.size(), options);
    }
}
