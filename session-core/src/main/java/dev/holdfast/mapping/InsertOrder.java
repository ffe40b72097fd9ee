package dev.holdfast.mapping;

import dev.holdfast.mapping.Relationship.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** In which order rows of different hierarchies are inserted: those referred to first, unrelated ones by class name (FL-12). */
final class InsertOrder {
    private static final Comparator<Mapper> BY_NAME =
            Comparator.comparing(mapper -> mapper.javaType().getName());

    private InsertOrder() {}

    /** For each root, the roots whose rows its rows refer to. */
    static Map<Mapper, Set<Mapper>> dependencies(Collection<Mapper> mappers) {
        Map<Mapper, Set<Mapper>> dependencies = new LinkedHashMap<>();
        mappers.stream().map(Mapper::root).forEach(root -> dependencies.putIfAbsent(root, new TreeSet<>(BY_NAME)));
        for (Mapper mapper : mappers) {
            for (Relationship relationship : mapper.relationships()) {
                add(relationship, dependencies);
            }
        }
        return dependencies;
    }

    private static void add(Relationship relationship, Map<Mapper, Set<Mapper>> dependencies) {
        Mapper owner = relationship.mapper().root();
        Mapper target = relationship.target().root();
        RelationshipTraits traits = relationship.traits();
        Relationship inverse = relationship.inverse();
        boolean postUpdate =
                traits.postUpdate() || (inverse != null && inverse.traits().postUpdate());
        if (owner == target || postUpdate || traits.viewOnly() || relationship.direction() == Direction.MANY_TO_MANY) {
            return;
        }
        boolean refers = relationship.direction() == Direction.MANY_TO_ONE;
        dependencies
                .computeIfAbsent(refers ? owner : target, root -> new TreeSet<>(BY_NAME))
                .add(refers ? target : owner);
    }

    static List<Mapper> of(Map<Mapper, Set<Mapper>> dependencies) {
        List<Mapper> ordered = new ArrayList<>();
        Set<Mapper> waiting = new TreeSet<>(BY_NAME);
        waiting.addAll(dependencies.keySet());
        while (!waiting.isEmpty()) {
            Mapper next = waiting.stream()
                    .filter(root -> isFree(root, waiting, dependencies))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            ordered.addAll(members(next));
        }
        return List.copyOf(ordered);
    }

    /** Whether all that a root waits for waits, in a circle, for the root. */
    private static boolean isFree(Mapper root, Set<Mapper> waiting, Map<Mapper, Set<Mapper>> dependencies) {
        return reachable(root, waiting, dependencies).stream()
                .allMatch(other ->
                        other == root || reachable(other, waiting, dependencies).contains(root));
    }

    private static Set<Mapper> reachable(Mapper from, Set<Mapper> waiting, Map<Mapper, Set<Mapper>> dependencies) {
        Set<Mapper> reached = new HashSet<>();
        List<Mapper> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (Mapper next : dependencies.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (waiting.contains(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static List<Mapper> members(Mapper root) {
        return root.inheritance() == Inheritance.TABLE_PER_CLASS
                ? List.of(root)
                : root.family().stream().filter(member -> member.root() == root).toList();
    }
}
