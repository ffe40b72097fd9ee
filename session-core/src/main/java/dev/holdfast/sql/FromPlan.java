package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What FROM holds: the sources that a query names or refers to, each with the joins that hang on it. Sources of an
 * enclosing query are used from there unless that would leave this one without any (QL-11, QL-13).
 */
final class FromPlan {
    private static final Logger LOG = LoggerFactory.getLogger(SqlCompiler.class);

    private final Select<?> select;
    private final @Nullable Scope outer;
    private final EntityCatalog catalog;
    private final Map<FromItem, List<Join>> roots = new LinkedHashMap<>();
    private final Set<FromItem> joined = new LinkedHashSet<>();
    private final Set<FromItem> correlated = new LinkedHashSet<>();

    private FromPlan(Select<?> select, @Nullable Scope outer, EntityCatalog catalog) {
        this.select = select;
        this.outer = outer;
        this.catalog = catalog;
    }

    static FromPlan of(Select<?> select, @Nullable Scope outer, EntityCatalog catalog) {
        FromPlan plan = new FromPlan(select, outer, catalog);
        if (select.head() == null) {
            plan.collect();
            plan.placeJoins();
        }
        return plan;
    }

    private void collect() {
        select.joins().forEach(join -> addJoined(join.target()));
        select.from().forEach(this::addRoot);
        for (Selectable item : select.items()) {
            if (item instanceof EntityItem<?> entity) {
                addUnlessOutside(entity, true);
            }
        }
        for (Join join : select.joins()) {
            if (join.relation() != null && match(join.relation().source()) == null) {
                addRoot(join.relation().source());
            } else if (join.left() != null && match(join.left()) == null) {
                addRoot(join.left());
            }
        }
        references().forEach(source -> addUnlessOutside(source, false));
        if (roots.isEmpty() && joined.isEmpty() && select.correlation() == null) {
            correlated.forEach(this::addRoot);
        }
    }

    private List<FromItem> references() {
        List<FromItem> found = new ArrayList<>();
        for (Selectable item : select.items()) {
            Sources.collect((SqlNode) item, found::add);
        }
        found.addAll(Sources.of(select.conditions()));
        return found;
    }

    private void addJoined(FromItem target) {
        if (!joined.add(target)) {
            throw new CompileException("""
                    %s is joined twice: give one of them another name with alias(...). [joined-twice]""".formatted(Sources.describe(target)));
        }
    }

    private void addRoot(FromItem source) {
        if (!joined.contains(source)) {
            roots.putIfAbsent(source, new ArrayList<>());
        }
    }

    private void addUnlessOutside(FromItem source, boolean exactly) {
        boolean here = exactly ? roots.containsKey(source) || joined.contains(source) : match(source) != null;
        if (here) {
            return;
        }
        if (outer != null && mayCorrelate(source) && outer.find(source) != null) {
            correlated.add(source);
        } else {
            addRoot(source);
        }
    }

    private boolean mayCorrelate(FromItem source) {
        Correlation correlation = select.correlation();
        return correlation == null || correlation.allows(source);
    }

    private @Nullable FromItem match(FromItem source) {
        return Sources.match(source, all(), catalog);
    }

    private Collection<FromItem> all() {
        List<FromItem> all = new ArrayList<>(roots.keySet());
        all.addAll(joined);
        return all;
    }

    private void placeJoins() {
        Map<FromItem, FromItem> rootOf = new LinkedHashMap<>();
        roots.keySet().forEach(root -> rootOf.put(root, root));
        for (Join join : select.joins()) {
            FromItem root = rootFor(join, rootOf);
            Objects.requireNonNull(roots.get(root)).add(join);
            rootOf.put(join.target(), root);
        }
        warnOfProduct(rootOf);
    }

    private FromItem rootFor(Join join, Map<FromItem, FromItem> rootOf) {
        FromItem owner = join.relation() == null ? join.left() : join.relation().source();
        if (owner != null) {
            FromItem known = Sources.match(owner, rootOf.keySet(), catalog);
            if (known == null) {
                throw notYet(join, owner);
            }
            return Objects.requireNonNull(rootOf.get(known));
        }
        List<FromItem> candidates = join.condition() == null ? List.of() : Sources.of(List.of(join.condition()));
        FromItem last = null;
        for (FromItem candidate : candidates) {
            FromItem known = Sources.match(candidate, rootOf.keySet(), catalog);
            last = known == null ? last : rootOf.get(known);
        }
        return last != null ? last : lastRoot(join);
    }

    private FromItem lastRoot(Join join) {
        FromItem last = null;
        for (FromItem root : roots.keySet()) {
            last = root;
        }
        if (last == null) {
            throw new CompileException(
                    "%s is joined to nothing: name what comes before it with from(...). [join-without-from]"
                            .formatted(Sources.describe(join.target())));
        }
        return last;
    }

    private static CompileException notYet(Join join, FromItem owner) {
        if (owner.equals(join.target())) {
            return new CompileException("""
                    %s is joined to itself: join an alias of it, as in join(relationship, alias(%s.class)). \
                    [self-join]""".formatted(Sources.describe(owner), Sources.describe(owner)));
        }
        return new CompileException("%s is joined before %s, which it belongs to. [join-order]"
                .formatted(Sources.describe(join.target()), Sources.describe(owner)));
    }

    /** Sources without anything between them multiply rows (QL-11). */
    private void warnOfProduct(Map<FromItem, FromItem> rootOf) {
        if (roots.size() < 2) {
            return;
        }
        Set<FromItem> apart = new LinkedHashSet<>(roots.keySet());
        FromItem first = apart.iterator().next();
        Set<FromItem> reached = new LinkedHashSet<>(Set.of(first));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Predicate condition : Conditions.flattened(select.conditions())) {
                Set<FromItem> ends = rootsOf(condition, rootOf);
                if (ends.stream().anyMatch(reached::contains)) {
                    grown |= reached.addAll(ends);
                }
            }
        }
        apart.removeAll(reached);
        if (!apart.isEmpty()) {
            LOG.warn(
                    "A query multiplies the rows of {} with those of {}: nothing joins them (cartesian product).",
                    Sources.describe(first),
                    apart.stream().map(Sources::describe).toList());
        }
    }

    private Set<FromItem> rootsOf(Predicate condition, Map<FromItem, FromItem> rootOf) {
        Set<FromItem> ends = new LinkedHashSet<>();
        for (FromItem source : Sources.of(List.of(condition))) {
            FromItem known = Sources.match(source, rootOf.keySet(), catalog);
            if (known != null) {
                ends.add(Objects.requireNonNull(rootOf.get(known)));
            }
        }
        return ends;
    }

    /** The sources that FROM begins with, each with its joins. */
    Map<FromItem, List<Join>> roots() {
        return roots;
    }

    /** A scope with a name for every source. */
    Scope scope() {
        Scope scope = new Scope(outer, select, catalog);
        scope.addAll(all());
        return scope;
    }
}
