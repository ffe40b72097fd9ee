package dev.holdfast.unitofwork;

import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.ColumnPair;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which foreign key of which row is the reason for an edge between actions of single instances. */
final class References {
    private final Map<Edge, Set<Reference>> byEdge = new HashMap<>();
    private final Map<Reference, Set<Edge>> edges = new LinkedHashMap<>();
    private final Map<Reference, Set<Mapper>> referred = new HashMap<>();

    /** {@code first} comes before {@code second}. */
    record Edge(Action first, Action second) {}

    /**
     * A foreign key of one row; both sides of a relationship speak of the same one.
     *
     * @param holder whose row has the foreign key
     * @param delete the row is going to be deleted, not saved
     */
    record Reference(InstanceState holder, List<ColumnAttribute> foreignKey, boolean delete) {
        /** The part of the foreign key that may be NULL for a while; empty if it has to be there always. */
        List<ColumnAttribute> deferrable() {
            List<ColumnAttribute> found = new ArrayList<>();
            for (ColumnAttribute attribute : foreignKey) {
                if (mayBeNull(attribute)) {
                    found.add(attribute);
                }
            }
            return found;
        }

        private boolean mayBeNull(ColumnAttribute attribute) {
            return !attribute.isIdentifier()
                    && attribute.traits().updatable()
                    && attribute.columns().stream().allMatch(column -> column.nullable());
        }
    }

    /** The circle needs the edge because of the relationship of {@code holder}. */
    void add(Action first, Action second, InstanceState holder, Relationship relationship, boolean delete) {
        boolean manyToOne = relationship.direction() == Relationship.Direction.MANY_TO_ONE;
        List<ColumnAttribute> foreignKey = new ArrayList<>();
        for (ColumnPair pair : relationship.pairs()) {
            foreignKey.add(Synchronization.own(holder, manyToOne ? pair.local() : pair.remote()));
        }
        Reference reference = new Reference(holder, foreignKey, delete);
        Edge edge = new Edge(first, second);
        byEdge.computeIfAbsent(edge, any -> new LinkedHashSet<>()).add(reference);
        edges.computeIfAbsent(reference, any -> new LinkedHashSet<>()).add(edge);
        referred.computeIfAbsent(reference, any -> new LinkedHashSet<>())
                .add((manyToOne ? relationship.target() : relationship.mapper()).root());
    }

    /** Whether the edge can go: every foreign key that is a reason for it may be NULL for a while. */
    boolean isOptional(Edge edge) {
        Set<Reference> reasons = byEdge.getOrDefault(edge, Set.of());
        return !reasons.isEmpty()
                && reasons.stream().noneMatch(reason -> reason.deferrable().isEmpty());
    }

    Set<Reference> reasons(Edge edge) {
        return byEdge.getOrDefault(edge, Set.of());
    }

    /** The edges that have no other reason than these. */
    List<Edge> edgesOnlyOf(Set<Reference> given) {
        List<Edge> found = new ArrayList<>();
        for (Reference reference : given) {
            for (Edge edge : edges(reference)) {
                if (given.containsAll(reasons(edge))) {
                    found.add(edge);
                }
            }
        }
        return found;
    }

    /** All references. */
    Set<Reference> all() {
        return edges.keySet();
    }

    /** The edges that the reference is a reason for. */
    Set<Edge> edges(Reference reference) {
        return edges.getOrDefault(reference, Set.of());
    }

    /** The hierarchies whose rows the foreign key refers to. */
    Set<Mapper> referred(Reference reference) {
        return referred.getOrDefault(reference, Set.of());
    }
}
