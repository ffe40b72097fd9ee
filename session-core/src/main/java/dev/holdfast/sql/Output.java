package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column of a query's result.
 *
 * @param item position of the item of the SELECT list that it belongs to
 * @param node what is written
 * @param label unlike all others, except for labels of the user
 * @param explicit whether the user gave the label
 */
record Output(int item, Expression<?> node, String label, boolean explicit) {
    /** The columns of a SELECT list; an entity is all its columns. */
    static List<Output> of(List<Selectable> items, EntityCatalog catalog) {
        List<Output> outputs = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Selectable item = items.get(i);
            if (item instanceof EntityItem<?> entity) {
                addEntity(i, entity, catalog, used, outputs);
            } else if (item instanceof Labelled<?> labelled) {
                used.add(labelled.label().toLowerCase(Locale.ROOT));
                outputs.add(new Output(i, labelled.expression(), labelled.label(), true));
            } else {
                Expression<?> node = (Expression<?>) item;
                if (node instanceof Tuple) {
                    throw new CompileException("A tuple cannot be selected: select its parts. [selected-tuple]");
                }
                outputs.add(new Output(i, node, unique(naturalName(node, i), used), false));
            }
        }
        return outputs;
    }

    private static void addEntity(
            int item, EntityItem<?> entity, EntityCatalog catalog, Set<String> used, List<Output> outputs) {
        for (NamedColumn<?> column : catalog.shape(entity.entity()).columns()) {
            outputs.add(new Output(item, new SourceColumn<>(entity, column), unique(column.name(), used), false));
        }
    }

    private static String unique(String name, Set<String> used) {
        String label = name;
        for (int number = 1; !used.add(label.toLowerCase(Locale.ROOT)); number++) {
            label = name + "_" + number;
        }
        return label;
    }

    /** Columns that expressions describe: what they are called. */
    static List<Output> described(List<Expression<?>> columns) {
        List<Output> outputs = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Expression<?> node = (Expression<?>) Sql.unlabelled(columns.get(i));
            String label = columns.get(i) instanceof Labelled<?> labelled ? labelled.label() : naturalName(node, i);
            outputs.add(new Output(i, node, label, true));
        }
        return outputs;
    }

    /** The same column under another name. */
    Output labelled(String other) {
        return new Output(item, node, other, true);
    }

    private static String naturalName(Expression<?> node, int index) {
        if (node instanceof NamedColumn<?> column) {
            return column.name();
        } else if (node instanceof SourceColumn<?> column) {
            return column.column().name();
        } else if (node instanceof Property<?, ?> property) {
            return property.name();
        } else if (node instanceof LabelReference<?> reference) {
            return reference.label();
        } else if (node instanceof DerivedColumn<?> column && !column.label().isEmpty()) {
            return column.label();
        } else if (node instanceof DerivedColumn<?> column && column.item() != null) {
            return naturalName((Expression<?>) Sql.unlabelled(column.item()), index);
        } else if (node instanceof FunctionCall<?> call) {
            return call.name().toLowerCase(Locale.ROOT);
        } else if (node instanceof CustomElement<?> element) {
            return element.name();
        } else if (isWrapper(node)) {
            return naturalName((Expression<?>) node.children().get(0), index);
        }
        return "column_" + (index + 1);
    }

    private static boolean isWrapper(Expression<?> node) {
        return node instanceof NumberOf<?>
                || node instanceof TextOf
                || node instanceof Coerced<?>
                || node instanceof NumberAggregate<?>
                || node instanceof AggregateCall<?>
                || node instanceof Over<?>;
    }

    /** The name the column has in the text by itself. */
    boolean isNamedByItself() {
        return (node instanceof SourceColumn<?> column && column.column().name().equals(label))
                || (node instanceof NamedColumn<?> named && named.name().equals(label));
    }
}
