package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree into a flat key and its values, parents before children.
 *
 * <p>That the same object stands in two places is part of the structure: sources without a name are told apart by it,
 * and a shared value is one slot, whichever of its places is written.
 */
final class StructureWalk {
    private static final Object SLOT = "slot";
    private static final Object KNOWN = "known";
    private static final int FIRST_SIZE = 32;
    private static final int SCANNED = 16;

    private Object[] elements = new Object[FIRST_SIZE];
    private int size;
    private final List<Slot> slots = new ArrayList<>();
    private final List<FromItem> sources = new ArrayList<>();
    private final List<Cte> ctes = new ArrayList<>();
    private boolean cacheable = true;
    private @Nullable IdentityHashMap<Slot, Integer> slotNumbers;

    Structure of(Statement statement) {
        node(statement);
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = slots.get(i).value();
        }
        StatementKey key = new StatementKey(Arrays.copyOf(elements, size), cacheable);
        return new Structure(key, slots, Collections.unmodifiableList(Arrays.asList(values)), List.copyOf(ctes));
    }

    private void node(SqlNode node) {
        if (node instanceof Slot slot) {
            slot(slot);
        } else if (node instanceof FromItem source) {
            source(source);
        } else {
            add(node.getClass());
            add(structureOf(node));
            if (node instanceof ColumnReference<?> column && !(node instanceof NamedColumn<?>)) {
                source(column.source());
            }
            children(node);
        }
    }

    private Object structureOf(SqlNode node) {
        if (node instanceof CustomExpression<?> custom && !custom.cacheable()) {
            cacheable = false;
            Uncacheable.warn(custom.getClass());
            return new Object(); // equal to nothing else
        }
        return Objects.requireNonNullElse(node.structure(), "");
    }

    private void children(SqlNode node) {
        List<? extends SqlNode> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            node(children.get(i));
        }
    }

    private void slot(Slot slot) {
        int number = numberOf(slot);
        if (number >= 0) {
            add(KNOWN);
            add(number);
            return;
        }
        slots.add(slot);
        if (slotNumbers != null) {
            slotNumbers.put(slot, slots.size() - 1);
        }
        add(SLOT);
        add(slot.getClass());
        add(Objects.requireNonNullElse(slot.structure(), ""));
    }

    private int numberOf(Slot slot) {
        if (slots.size() < SCANNED) {
            return indexOf(slots, slot);
        }
        if (slotNumbers == null) {
            slotNumbers = new IdentityHashMap<>();
            for (int i = 0; i < slots.size(); i++) {
                slotNumbers.put(slots.get(i), i);
            }
        }
        return slotNumbers.getOrDefault(slot, -1);
    }

    private static int indexOf(List<?> list, Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private void source(FromItem source) {
        add(source.getClass());
        if (source instanceof EntityAlias<?> alias) {
            add(alias.entity());
            add(alias.name() == null ? known(alias) : alias.name());
            if (alias.rows() != null) {
                source(alias.rows());
            }
        } else if (source instanceof DerivedTable derived) {
            derived(derived);
        } else {
            add(Objects.requireNonNullElse(source.structure(), source));
        }
    }

    private void derived(DerivedTable source) {
        boolean first = indexOf(sources, source) < 0;
        add(known(source));
        if (!first) {
            return;
        }
        add(source.structure());
        List<? extends SqlNode> parts = source.parts();
        for (int i = 0; i < parts.size(); i++) {
            node(parts.get(i));
        }
        if (source instanceof Cte cte) {
            ctes.add(cte);
        }
    }

    private Integer known(FromItem source) {
        int index = indexOf(sources, source);
        if (index < 0) {
            index = sources.size();
            sources.add(source);
        }
        return index;
    }

    private void add(Object element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size++] = element;
    }
}
