package dev.holdfast.loading;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.error.RaiseLoadException;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.LoadStrategy;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ScalarAccess;
import dev.holdfast.state.Sentinel;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads a relationship when it is first read (LD-01 to LD-08, LD-30, LD-31). */
final class RelationshipLoader {
    private final LoadContext context;
    private final Loader loader;

    RelationshipLoader(LoadContext context, Loader loader) {
        this.context = context;
        this.loader = loader;
    }

    @Nullable
    Object load(InstanceState state, Relationship relationship, int passive) {
        Load option = option(state, relationship);
        LoadStrategy strategy = option == null ? relationship.strategy() : option.strategy();
        if (strategy == LoadStrategy.RAISE && !Passive.has(passive, Passive.NO_RAISE)) {
            throw raise(state, relationship);
        }
        return relationship.refersToIdentifier()
                ? byIdentity(state, relationship, passive, strategy, option)
                : byQuery(state, relationship, passive, strategy, option);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Load option(InstanceState state, Relationship relationship) {
        return state.loadOptions() instanceof List<?> options ? Fetch.find((List<Load>) options, relationship) : null;
    }

    private static RaiseLoadException raise(InstanceState state, Relationship relationship) {
        return new RaiseLoadException(
                "%s of %s is not loaded and must not be: a loader option or the mapping says raise. Load it in the query. [raise-load]"
                        .formatted(relationship, state));
    }

    // ---- many-to-one by primary key

    private @Nullable Object byIdentity(
            InstanceState state, Relationship relationship, int passive, LoadStrategy strategy, @Nullable Load option) {
        @Nullable Object[] parts = ownerValues(state, relationship, passive);
        boolean anyNull = false;
        for (Object part : parts) {
            if (part == Sentinel.NO_RESULT || part == Sentinel.NO_VALUE) {
                return part;
            }
            anyNull |= part == null;
        }
        if (anyNull) {
            return null;
        }
        if (state.isPresent(relationship) && !Passive.has(passive, Passive.DEFERRED_HISTORY)) {
            return Sentinel.WAS_SET;
        }
        Object key = relationship.target().identifierType().key(inKeyOrder(relationship, parts));
        InstanceState held = context.identityMap().get(relationship.target().root(), Objects.requireNonNull(key));
        if (held != null) {
            Object answer = held(held, relationship, passive);
            if (answer != Sentinel.EMPTY) {
                return answer;
            }
        }
        if (!Passive.has(passive, Passive.SQL_OK) || !Passive.has(passive, Passive.RELATED_OBJECT_OK)) {
            return Sentinel.NO_RESULT;
        }
        if (strategy == LoadStrategy.RAISE_ON_SQL && !Passive.has(passive, Passive.NO_RAISE)) {
            throw raise(state, relationship);
        }
        StatementCause cause = cause(relationship);
        if (!Passive.has(passive, Passive.NO_AUTOFLUSH)) {
            context.autoflush(cause);
        }
        InstanceState found = loader.select(relationship, key, cause, nested(option), ReadRun.inner(context, false));
        return found == null || !found.mapper().isA(relationship.target()) ? null : found.get();
    }

    /** Foreign key columns in the order of the target's key. */
    private static @Nullable Object[] inKeyOrder(Relationship relationship, @Nullable Object[] parts) {
        List<ColumnAttribute> identifier = relationship.target().identifier();
        @Nullable Object[] ordered = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            ordered[identifier.indexOf(relationship.pairs().get(i).remote())] = parts[i];
        }
        return ordered;
    }

    /** What the identity map's instance means; EMPTY if its row turned out to be gone. */
    private @Nullable Object held(InstanceState held, Relationship relationship, int passive) {
        if (!held.mapper().isA(relationship.target())) {
            return null;
        }
        if (held.isFullyExpired()) {
            if (!Passive.has(passive, Passive.SQL_OK)) {
                return Sentinel.NO_RESULT;
            }
            if (Passive.has(passive, Passive.RELATED_OBJECT_OK)
                    && !loader.verify(held, !Passive.has(passive, Passive.NO_AUTOFLUSH))) {
                return Sentinel.EMPTY;
            }
        }
        return held.get();
    }

    private static @Nullable Object[] ownerValues(InstanceState state, Relationship relationship, int passive) {
        List<ColumnAttribute> columns = RelationshipQueries.ownerColumns(relationship);
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            ColumnAttribute own =
                    (ColumnAttribute) state.mapper().attribute(columns.get(i).name());
            values[i] = Passive.has(passive, Passive.LOAD_AGAINST_COMMITTED)
                    ? ScalarAccess.committed(state, own, passive)
                    : ScalarAccess.get(state, own, passive);
        }
        return values;
    }

    // ---- everything else

    private @Nullable Object byQuery(
            InstanceState state, Relationship relationship, int passive, LoadStrategy strategy, @Nullable Load option) {
        @Nullable Object[] values = ownerValues(state, relationship, passive);
        if (state.isPresent(relationship) && !Passive.has(passive, Passive.DEFERRED_HISTORY)) {
            return Sentinel.WAS_SET;
        }
        for (Object value : values) {
            if (value == null || value instanceof Sentinel) {
                return relationship.isCollection() ? List.of() : null;
            }
        }
        if (strategy == LoadStrategy.RAISE_ON_SQL && !Passive.has(passive, Passive.NO_RAISE)) {
            throw raise(state, relationship);
        }
        StatementCause cause = cause(relationship);
        if (!Passive.has(passive, Passive.NO_AUTOFLUSH)) {
            context.autoflush(cause);
        }
        List<Object> found = query(relationship, nested(option), values, cause);
        if (relationship.isCollection()) {
            return found;
        }
        if (found.size() > 1) {
            context.warn(
                    "%s of %s has several rows: the first is taken. [several-rows]".formatted(relationship, state));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Load> nested(@Nullable Load option) {
        return option == null ? List.of() : option.nested();
    }

    private static StatementCause cause(Relationship relationship) {
        return StatementCause.of(StatementCause.Kind.LAZY_LOAD, relationship.toString());
    }

    private List<Object> query(
            Relationship relationship, List<Load> options, @Nullable Object[] values, StatementCause cause) {
        QueryPlan plan = context.plans()
                .own(
                        new QueryPlans.RelationshipKey(relationship, options, false),
                        () -> QueryPlan.of(
                                context,
                                new RelationshipQueries(relationship).forOne(options),
                                RelationshipQueries.path(relationship)));
        SqlType<Object>[] types = loader.adaptedTypes(RelationshipQueries.ownerColumns(relationship));
        ReadRun run = ReadRun.inner(context, false);
        List<Object> found = context.connection()
                .query(plan.sql().sql(), plan.binder(types, values), plan.statement(cause), rows -> {
                    Unique<Object> objects = new Unique<>(plan.multipliesRows());
                    while (rows.next()) {
                        objects.add(plan.readEntity(rows, run));
                    }
                    return objects.list();
                });
        run.finish();
        List<Object> members = new ArrayList<>(found.size());
        found.forEach(member -> members.add(Objects.requireNonNull(member)));
        return members;
    }
}
