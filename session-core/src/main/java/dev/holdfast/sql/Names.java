package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What names stand for at the place of a statement that is being written. One compilation, one thread. */
final class Names {
    private final EntityCatalog catalog;
    private final IdentityHashMap<SqlNode, List<Output>> outputs = new IdentityHashMap<>();
    private @Nullable Scope scope;
    private boolean unqualified;

    Names(EntityCatalog catalog) {
        this.catalog = catalog;
    }

    @Nullable
    Scope current() {
        return scope;
    }

    Scope here() {
        return Objects.requireNonNull(scope, "scope");
    }

    boolean unqualified() {
        return unqualified;
    }

    /** Does something inside another scope. */
    void within(Scope inner, Runnable body) {
        Scope before = scope;
        boolean wasUnqualified = unqualified;
        scope = inner;
        unqualified = false;
        try {
            body.run();
        } finally {
            scope = before;
            unqualified = wasUnqualified;
        }
    }

    /** Computes something inside the scope of a query, or of the table that a statement changes. */
    <T> @Nullable T within(Statement statement, @Nullable Scope outer, Supplier<@Nullable T> body) {
        Scope before = scope;
        scope = scopeOf(statement, outer);
        try {
            return body.get();
        } finally {
            scope = before;
        }
    }

    private Scope scopeOf(Statement statement, @Nullable Scope outer) {
        if (statement instanceof Select<?> query) {
            return FromPlan.of(query.first(), outer, catalog).scope();
        }
        Scope changed = new Scope(outer, null, catalog);
        FromItem target = statement.changed();
        if (target != null) {
            changed.addAll(List.of(target));
        }
        return changed;
    }

    void withoutQualifiers(Runnable body) {
        unqualified = true;
        try {
            body.run();
        } finally {
            unqualified = false;
        }
    }

    SourceNames resolve(FromItem wanted) {
        SourceNames found = scope == null ? null : scope.find(wanted);
        if (found == null) {
            throw new CompileException("""
                    %s is used but not in FROM: join it, or name it with from(...). [not-in-from]""".formatted(Sources.describe(wanted)));
        }
        return found;
    }

    /** The shape by which the attributes of an entity are found, given the source that stands for it here. */
    EntityShape shape(EntityItem<?> wanted) {
        SourceNames found = scope == null ? null : scope.find(wanted);
        if (found != null
                && found.source() instanceof EntityItem<?> item
                && wanted.entity().isAssignableFrom(item.entity())) {
            return catalog.shape(item.entity());
        }
        return catalog.shape(wanted.entity());
    }

    NamedColumn<?> column(Expression<?> expression) {
        if (expression instanceof NamedColumn<?> column) {
            return column;
        } else if (expression instanceof SourceColumn<?> column) {
            return column.column();
        } else if (expression instanceof Property<?, ?> property) {
            return shape(property.source()).column(property.name());
        } else if (expression instanceof Labelled<?> labelled) {
            return column(labelled.expression());
        }
        throw new CompileException("%s is not a column of a table. [not-a-column]".formatted(expression));
    }

    List<Output> outputs(Statement query) {
        return outputs.computeIfAbsent(query, key -> Output.of(query.items(), catalog));
    }

    List<Output> outputs(DerivedTable source) {
        List<Output> known = outputs.get(source);
        if (known == null) {
            known = source.outputs(this);
            outputs.put(source, known);
        }
        return known;
    }

    Output output(DerivedColumn<?> column) {
        List<Output> all = outputs(column.source());
        if (column.index() >= 0) {
            if (column.index() >= all.size()) {
                throw new CompileException("A %s of %d columns has no column %d. [subquery-column]"
                        .formatted(column.source().kind(), all.size(), column.index()));
            }
            return all.get(column.index());
        }
        for (Output output : all) {
            if (column.item() == null ? output.label().equals(column.label()) : isItem(column, output)) {
                return output;
            }
        }
        throw new CompileException("The %s has no column %s. It has: %s. [subquery-column]"
                .formatted(
                        Sources.describe(column.source()),
                        column.item() == null ? column.label() : column.item(),
                        labels(all)));
    }

    private boolean isItem(DerivedColumn<?> column, Output output) {
        return isShownBy(Objects.requireNonNull(column.item()), output);
    }

    /** Whether a column of a result shows an expression; an entity's columns show its attributes. */
    boolean isShownBy(Expression<?> expression, Output output) {
        Object wanted = Sql.unlabelled(expression);
        if (wanted.equals(output.node())) {
            return true;
        }
        return wanted instanceof Property<?, ?> property
                && output.node() instanceof SourceColumn<?> found
                && found.source().equals(property.source())
                && found.column() == catalog.shape(property.source().entity()).column(property.name());
    }

    private static List<String> labels(List<Output> all) {
        return all.stream().map(Output::label).toList();
    }

    /** What a label stands for: an item of the SELECT list, or a column of a subquery in FROM. */
    Expression<?> labelled(String label) {
        List<String> known = new ArrayList<>();
        Select<?> select = scope == null ? null : scope.select();
        if (select != null) {
            for (Output output : outputs(select)) {
                if (output.label().equals(label)) {
                    return output.node();
                }
                known.add(output.label());
            }
        }
        for (FromItem source : scope == null ? List.<FromItem>of() : List.copyOf(scope.sources())) {
            Expression<?> found = columnOf(source, label, known);
            if (found != null) {
                return found;
            }
        }
        throw new CompileException("No column is labelled \"%s\". Known: %s. [unknown-label]".formatted(label, known));
    }

    /** A column of a source by its label or name, of an entity by its attribute; adds the known ones if there is none. */
    private @Nullable Expression<?> columnOf(FromItem source, String name, List<String> known) {
        if (source instanceof DerivedTable derived) {
            List<String> labels = labels(outputs(derived));
            known.addAll(labels);
            return labels.contains(name) ? derived.get(name, Object.class) : null;
        } else if (source instanceof EntityItem<?> entity) {
            return attributeOf(entity, name, known);
        }
        for (NamedTable table : Sources.tables(source, catalog)) {
            for (NamedColumn<?> column : table.columns()) {
                known.add(column.name());
                if (column.name().equals(name)) {
                    return Sql.columnOf(source, column);
                }
            }
        }
        return null;
    }

    private @Nullable Expression<?> attributeOf(EntityItem<?> entity, String name, List<String> known) {
        try {
            return new SourceColumn<>(entity, catalog.shape(entity.entity()).column(name));
        } catch (InvalidArgumentException unknown) {
            known.add("the attributes of " + entity.entity().getSimpleName());
            return null;
        }
    }

    /** The column to be set by an INSERT or UPDATE. */
    NamedColumn<?> changedColumn(Expression<?> expression) {
        try {
            return column(expression);
        } catch (InvalidArgumentException unknown) {
            throw new CompileException(Objects.requireNonNull(unknown.getMessage()), unknown);
        }
    }
}
