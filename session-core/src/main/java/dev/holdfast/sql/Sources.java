package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which sources a part of a statement refers to, and when two of them are the same. */
final class Sources {
    private Sources() {}

    /** The sources a node refers to, in order, repeated as they occur; subqueries keep theirs to themselves. */
    static void collect(SqlNode node, Consumer<FromItem> sources) {
        if (node instanceof Statement) {
            return;
        } else if (node instanceof ColumnReference<?> column) {
            sources.accept(column.source());
        } else if (node instanceof RelationTest test) {
            sources.accept(test.relation().source());
            if (test.other() != null) {
                sources.accept(test.other());
            }
        } else if (node instanceof FromItem source) {
            sources.accept(source);
        } else {
            node.children().forEach(child -> collect(child, sources));
        }
    }

    static List<FromItem> of(Collection<? extends SqlNode> nodes) {
        List<FromItem> found = new ArrayList<>();
        nodes.forEach(node -> collect(node, found::add));
        return found;
    }

    static List<? extends NamedTable> tables(FromItem source, EntityCatalog catalog) {
        if (source instanceof EntityItem<?> item) {
            return catalog.shape(item.entity()).tables();
        } else if (source instanceof TableAlias alias) {
            return List.of(alias.table());
        }
        return source instanceof NamedTable table ? List.of(table) : List.of();
    }

    /**
     * The known source that is meant by another one: itself; for an entity the only subclass that is there, or the
     * superclass whose table it shares; for a table the entity that is stored in it.
     */
    static @Nullable FromItem match(FromItem wanted, Collection<FromItem> known, EntityCatalog catalog) {
        if (known.contains(wanted)) {
            return wanted;
        } else if (wanted instanceof EntitySource<?> entity) {
            FromItem subclass = onlySubclass(entity.entity(), known);
            return subclass != null ? subclass : superclass(entity.entity(), known, catalog);
        }
        return wanted instanceof NamedTable table ? entityOf(table, known, catalog) : null;
    }

    private static @Nullable FromItem onlySubclass(Class<?> entity, Collection<FromItem> known) {
        List<FromItem> found = known.stream()
                .filter(item -> item instanceof EntitySource<?> source && entity.isAssignableFrom(source.entity()))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static @Nullable FromItem superclass(Class<?> entity, Collection<FromItem> known, EntityCatalog catalog) {
        for (FromItem item : known) {
            if (item instanceof EntitySource<?> source
                    && source.entity().isAssignableFrom(entity)
                    && tables(source, catalog).containsAll(catalog.shape(entity).tables())) {
                return item;
            }
        }
        return null;
    }

    private static @Nullable FromItem entityOf(NamedTable table, Collection<FromItem> known, EntityCatalog catalog) {
        for (FromItem item : known) {
            if (item instanceof EntitySource<?> && tables(item, catalog).contains(table)) {
                return item;
            }
        }
        return null;
    }

    /** A source in a message. */
    static String describe(FromItem source) {
        if (source instanceof EntitySource<?> entity) {
            return entity.entity().getSimpleName();
        } else if (source instanceof NamedTable table) {
            return "table " + table.name();
        } else if (source instanceof TableAlias alias) {
            return "table " + alias.table().name() + " AS " + alias.name();
        } else if (source instanceof DerivedTable derived) {
            return derived.kind() + (derived.name() == null ? "" : " " + derived.name());
        }
        return source.toString();
    }
}
