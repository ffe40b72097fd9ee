package dev.holdfast.loading;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.StatementKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Plans that were made before, for all sessions of a factory. Bounded: a full cache starts anew. Thread-safe. */
public final class QueryPlans {
    private static final int MOST_PLANS = 1000;

    private final Dialect dialect;
    private final Map<Mapper, EntityReader> readers = new ConcurrentHashMap<>();
    private final Map<StatementKey, QueryPlan> byStructure = new ConcurrentHashMap<>();
    private final Map<Object, QueryPlan> own = new ConcurrentHashMap<>();
    private final Map<Object, Object> columns = new ConcurrentHashMap<>();

    public QueryPlans(Dialect dialect) {
        this.dialect = dialect;
    }

    /** How many plans are kept. */
    public int size() {
        return byStructure.size() + own.size() + columns.size();
    }

    EntityReader reader(Mapper mapper, Supplier<EntityReader> make) {
        EntityReader reader = readers.get(mapper);
        if (reader == null) {
            reader = make.get();
            readers.put(mapper, reader);
        }
        return reader;
    }

    /** The plan of a user's query: remembered by the statement itself, else found by its structure. */
    QueryPlan plan(LoadContext context, Select<?> select) {
        return select.memo(this, () -> {
            StatementKey structure = select.key();
            return structure.cacheable()
                    ? find(byStructure, structure, () -> QueryPlan.ofUser(context, select))
                    : QueryPlan.ofUser(context, select);
        });
    }

    /** The plan of a query of the session's own. */
    QueryPlan own(Object key, Supplier<QueryPlan> make) {
        return find(own, key, make);
    }

    /** The plan of a query for single columns of one row. */
    <P> P columns(Object key, Class<P> type, Supplier<P> make) {
        return type.cast(find(columns, key, make));
    }

    private static <K, P> P find(Map<K, P> plans, K key, Supplier<? extends P> make) {
        P plan = plans.get(key);
        if (plan == null) {
            plan = make.get();
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            plans.put(key, plan);
        }
        return plan;
    }

    /** What a lookup by key is planned by. */
    record GetKey(Mapper mapper, List<Load> options, boolean lock) {}

    /** What the load of a relationship is planned by. */
    record RelationshipKey(Relationship relationship, List<Load> options, boolean many) {}

    @Override
    public String toString() {
        return size() + " plans for " + dialect.name();
    }
}
