package dev.holdfast.loading;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Pk;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.sql.BoundSql;
import dev.holdfast.state.CollectionAccess;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ReferenceAccess;
import dev.holdfast.state.ScalarAccess;
import dev.holdfast.state.Sentinel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads one relationship for many owners at once: one statement for 500 of them (LD-20 to LD-24). */
final class SelectInLoader {
    private static final int CHUNK = 500;

    private final LoadContext context;
    private final Relationship relationship;
    private final List<Load> options;
    private final boolean populateExisting;
    private final Set<InstanceState> wanted = new HashSet<>();

    SelectInLoader(LoadContext context, Fetch.SelectIn selectIn, boolean populateExisting) {
        this.context = context;
        this.relationship = selectIn.relationship();
        this.options = selectIn.options();
        this.populateExisting = populateExisting;
    }

    /** @param states owners, and whether what they have in memory is to be overwritten */
    void load(Map<InstanceState, Boolean> states) {
        Map<Object, List<InstanceState>> byKey = new LinkedHashMap<>();
        List<InstanceState> withoutTarget = new ArrayList<>();
        states.forEach((state, overwrite) -> {
            if (state.mapper().isA(relationship.mapper())) {
                sortIn(state, byKey, withoutTarget);
            }
            if (isWanted(state, overwrite)) {
                wanted.add(state);
            }
        });
        withoutTarget.forEach(state -> store(state, List.of()));
        List<Object> keys = new ArrayList<>(byKey.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            load(keys.subList(from, Math.min(keys.size(), from + CHUNK)), byKey);
        }
    }

    private boolean isWanted(InstanceState state, boolean overwrite) {
        Relationship own = state.layout().own(relationship);
        return overwrite || (!state.isPresent(own) && !state.isRecorded(own.number()));
    }

    private void sortIn(
            InstanceState state, Map<Object, List<InstanceState>> byKey, List<InstanceState> withoutTarget) {
        Object key = ownerKey(state);
        if (key == null) {
            withoutTarget.add(state);
        } else {
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(state);
        }
    }

    private @Nullable Object ownerKey(InstanceState state) {
        List<ColumnAttribute> columns = RelationshipQueries.ownerColumns(relationship);
        @Nullable Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            ColumnAttribute own =
                    (ColumnAttribute) state.mapper().attribute(columns.get(i).name());
            Object value = ScalarAccess.get(state, own, Passive.OFF);
            if (value == null || value instanceof Sentinel) {
                return null;
            }
            parts[i] = value;
        }
        return keyOf(parts);
    }

    private static Object keyOf(@Nullable Object[] parts) {
        return parts.length == 1 ? java.util.Objects.requireNonNull(parts[0]) : Pk.of(parts);
    }

    private void load(List<Object> keys, Map<Object, List<InstanceState>> byKey) {
        QueryPlan plan = context.plans()
                .own(
                        new QueryPlans.RelationshipKey(relationship, options, true),
                        () -> QueryPlan.of(
                                context,
                                new RelationshipQueries(relationship).forMany(options),
                                RelationshipQueries.path(relationship)));
        StatementCause cause =
                new StatementCause(StatementCause.Kind.SELECT_IN_LOAD, relationship.toString(), keys.size(), null);
        List<Object> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(key instanceof Pk pk ? pk.values() : key));
        BoundSql bound = plan.sql().bind(List.of(), Map.of(RelationshipQueries.KEYS, values));
        ReadRun run = ReadRun.query(context, populateExisting);
        List<@Nullable Object[]> rows = context.connection()
                .query(bound.sql(), bound::bind, plan.statement(cause), results -> {
                    List<@Nullable Object[]> read = new ArrayList<>();
                    while (results.next()) {
                        read.add(plan.read(results, run));
                    }
                    return read;
                });
        Map<Object, List<Object>> found = new HashMap<>();
        rows.forEach(row -> collect(row, found));
        run.finish();
        for (Object key : keys) {
            List<Object> members = found.getOrDefault(key, List.of());
            byKey.getOrDefault(key, List.of()).forEach(state -> store(state, members));
        }
    }

    /** A row: the owner's values, then the target. */
    private static void collect(@Nullable Object[] row, Map<Object, List<Object>> members) {
        Object target = row[row.length - 1];
        if (target != null) {
            Object key = keyOf(java.util.Arrays.copyOf(row, row.length - 1));
            List<Object> list = members.computeIfAbsent(key, any -> new ArrayList<>());
            if (list.isEmpty() || list.get(list.size() - 1) != target) {
                list.add(target);
            }
        }
    }

    /** What is in memory already is asked for with the rest, but not overwritten (LD-23). */
    private void store(InstanceState state, List<Object> members) {
        if (!wanted.contains(state)) {
            return;
        }
        Relationship own = state.layout().own(relationship);
        if (own.isCollection()) {
            CollectionAccess.setLoaded(state, own, members);
        } else {
            if (members.size() > 1) {
                context.warn("%s of %s has several rows: the first is taken. [several-rows]".formatted(own, state));
            }
            ReferenceAccess.setLoaded(state, own, members.isEmpty() ? null : members.get(0));
        }
    }
}
