package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources that can be named at a place of a statement, and their names there. One compilation, one thread. */
final class Scope {
    private final @Nullable Scope outer;
    private final @Nullable Select<?> select;
    private final EntityCatalog catalog;
    private final Map<FromItem, SourceNames> names = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Scope(@Nullable Scope outer, @Nullable Select<?> select, EntityCatalog catalog) {
        this.outer = outer;
        this.select = select;
        this.catalog = catalog;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    /** The query whose clauses are written, null in a change. */
    @Nullable
    Select<?> select() {
        return select;
    }

    Set<FromItem> sources() {
        return names.keySet();
    }

    /** Adds sources; those with a name of their own first, so that the others keep clear of them. */
    void addAll(Iterable<FromItem> sources) {
        for (FromItem source : sources) {
            if (explicitName(source) != null) {
                add(source);
            }
        }
        for (FromItem source : sources) {
            if (explicitName(source) == null) {
                add(source);
            }
        }
    }

    private static @Nullable String explicitName(FromItem source) {
        if (source instanceof EntityAlias<?> alias) {
            return alias.name();
        } else if (source instanceof TableAlias alias) {
            return alias.name();
        }
        return source instanceof DerivedTable derived ? derived.name() : null;
    }

    private void add(FromItem source) {
        List<? extends NamedTable> tables = Sources.tables(source, catalog);
        String explicit = explicitName(source);
        if (source instanceof EntityAlias<?> alias && alias.rows() != null) {
            addComputed(alias, alias.rows(), tables);
        } else if (explicit != null) {
            names.put(source, new SourceNames(source, tables, explicitNames(explicit, tables)));
        } else if (source instanceof DerivedTable) {
            names.put(source, new SourceNames(source, tables, List.of(numbered("subquery"))));
        } else {
            boolean anonymous = source instanceof EntityAlias<?>;
            List<String> own = tables.stream()
                    .map(table -> anonymous ? numbered(table.name()) : reserve(table.name()))
                    .toList();
            names.put(source, new SourceNames(source, tables, own));
        }
    }

    /** An entity whose rows are computed: its columns are in one place, whatever tables they come from. */
    private void addComputed(EntityAlias<?> alias, DerivedTable rows, List<? extends NamedTable> tables) {
        String own = alias.name() != null
                ? explicitNames(alias.name(), List.of()).get(0)
                : reserve(rows.name() == null ? "subquery" : rows.name());
        names.put(alias, new SourceNames(alias, tables, Collections.nCopies(tables.size(), own)));
    }

    private List<String> explicitNames(String explicit, List<? extends NamedTable> tables) {
        if (isUsed(explicit)) {
            throw new CompileException(
                    "Two sources of the statement are named \"%s\". [duplicate-alias]".formatted(explicit));
        }
        use(explicit);
        return tables.isEmpty()
                ? List.of(explicit)
                : tables.stream()
                        .map(table -> table == tables.get(0) ? explicit : reserve(explicit + "_" + table.name()))
                        .toList();
    }

    /** The name itself if nobody has it yet, else with a number. */
    String reserve(String preferred) {
        if (isUsed(preferred)) {
            return numbered(preferred);
        }
        use(preferred);
        return preferred;
    }

    private String numbered(String base) {
        int number = 1;
        while (isUsed(base + "_" + number)) {
            number++;
        }
        use(base + "_" + number);
        return base + "_" + number;
    }

    private void use(String name) {
        used.add(name.toLowerCase(Locale.ROOT));
    }

    private boolean isUsed(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.used.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The source that is meant, here or further out; null if there is none. */
    @Nullable
    SourceNames find(FromItem wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            FromItem found = Sources.match(wanted, scope.names.keySet(), catalog);
            if (found != null) {
                return scope.names.get(found);
            }
        }
        return null;
    }

    /** The names of a source that is here. */
    SourceNames namesOf(FromItem source) {
        SourceNames found = names.get(source);
        if (found == null) {
            throw new IllegalStateException("not in this scope: " + source);
        }
        return found;
    }
}
