package dev.holdfast.loading;

import dev.holdfast.engine.Cursor;
import dev.holdfast.engine.Result;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.internal.ResultRow;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.ObjectDeletedException;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.sql.BoundSql;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.ResultShape;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.SourceColumn;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.StatementOption;
import dev.holdfast.state.Cascades;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ReferenceAccess;
import dev.holdfast.state.Relationships;
import dev.holdfast.state.Sentinel;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a session loads. One for each session, one thread at a time. */
public final class Loader {
    private final LoadContext context;
    private final RelationshipLoader relationships;
    private final ColumnLoader columns;

    public Loader(LoadContext context) {
        this.context = context;
        this.relationships = new RelationshipLoader(context, this);
        this.columns = new ColumnLoader(context);
    }

    // ---- queries

    /** Executes a query and reads it fully. */
    public <R> Result<R> execute(Select<R> select) {
        QueryPlan plan = context.plans().plan(context, select);
        StatementCause cause = StatementCause.of(StatementCause.Kind.QUERY, plan.subject());
        if (!select.options().contains(QueryOption.NO_AUTOFLUSH)) {
            context.autoflush(cause);
        }
        BoundSql bound = plan.sql().bind(select);
        ReadRun run = ReadRun.query(context, select.options().contains(QueryOption.POPULATE_EXISTING));
        List<R> rows = context.connection().query(bound.sql(), bound::bind, plan.statement(cause), results -> {
            Unique<R> objects = new Unique<>(plan.multipliesRows() && select.result() instanceof ResultShape.OfEntity);
            while (results.next()) {
                objects.add(shape(select.result(), plan, plan.read(results, run)));
            }
            return objects.list();
        });
        run.finish();
        return Result.of(plan.layout().names(), rows);
    }

    @SuppressWarnings("unchecked")
    private static <R> @Nullable R shape(ResultShape<R> shape, QueryPlan plan, @Nullable Object[] values) {
        if (shape instanceof ResultShape.OfRow) {
            return (R) new ResultRow(plan.layout(), values);
        }
        if (shape instanceof ResultShape.OfRecord<R> record) {
            return record.create(values);
        }
        return (R) values[0];
    }

    /** Executes a query and reads it while the stream is consumed, {@code fetchSize} rows at a time. */
    public <R> Stream<R> stream(Select<R> select, int fetchSize) {
        QueryPlan plan = context.plans().plan(context, select);
        if (plan.multipliesRows()) {
            throw new InvalidRequestException(
                    "A stream cannot load collections by a join, since their rows may be in several parts: use selectin. [stream-joined]");
        }
        StatementCause cause = StatementCause.of(StatementCause.Kind.QUERY, plan.subject());
        context.autoflush(cause);
        BoundSql bound = plan.sql().bind(select);
        Cursor cursor = context.connection().cursor(bound.sql(), bound::bind, plan.statement(cause), fetchSize);
        return new RowStream<R>(cursor, fetchSize) {
            @Override
            ReadRun startRun() {
                return ReadRun.query(context, select.options().contains(QueryOption.POPULATE_EXISTING));
            }

            @Override
            @Nullable
            R read(Cursor row, ReadRun run) throws java.sql.SQLException {
                return shape(select.result(), plan, plan.read(row.rows(), run));
            }
        }.stream();
    }

    public void autoflush(StatementCause cause) {
        context.autoflush(cause);
    }

    // ---- by key

    public StatementCause getCause(Mapper mapper) {
        return StatementCause.of(StatementCause.Kind.GET, mapper.name());
    }

    public StatementCause mergeCause(Mapper mapper) {
        return StatementCause.of(StatementCause.Kind.MERGE, mapper.name());
    }

    /** The instance with a key: the one held, if its row still exists, or loaded (IM-06). */
    public @Nullable InstanceState get(Mapper mapper, Object key, StatementCause cause) {
        InstanceState held = context.identityMap().get(mapper.root(), key);
        if (held != null) {
            if (!held.mapper().isA(mapper)) {
                return null;
            }
            return held.isFullyExpired() && !verify(held, true) ? null : held;
        }
        context.autoflush(cause);
        return select(mapper, key, cause, List.of(), ReadRun.query(context, false));
    }

    /** Reads the row in any case (IM-09). */
    public @Nullable InstanceState getAlways(Mapper mapper, Object key, boolean populateExisting, boolean lock) {
        StatementCause cause = getCause(mapper);
        context.autoflush(cause);
        ReadRun run = lock ? ReadRun.locking(context, populateExisting) : ReadRun.query(context, populateExisting);
        return select(mapper, key, cause, List.of(), run, lock);
    }

    private @Nullable InstanceState select(
            Mapper mapper, Object key, StatementCause cause, List<Load> options, ReadRun run) {
        return select(mapper, key, cause, options, run, false);
    }

    private @Nullable InstanceState select(
            Mapper mapper, Object key, StatementCause cause, List<Load> options, ReadRun run, boolean lock) {
        QueryPlan plan = context.plans()
                .own(
                        new QueryPlans.GetKey(mapper, options, lock),
                        () -> QueryPlan.of(context, byKey(mapper, options, lock)));
        return select(mapper, key, cause, plan, run);
    }

    /** The target of a many-to-one by its key; mapped eager loading does not lead back to the owner. */
    @Nullable
    InstanceState select(Relationship relationship, Object key, StatementCause cause, List<Load> options, ReadRun run) {
        Mapper target = relationship.target();
        QueryPlan plan = context.plans()
                .own(
                        new QueryPlans.RelationshipKey(relationship, options, false),
                        () -> QueryPlan.of(
                                context, byKey(target, options, false), RelationshipQueries.path(relationship)));
        return select(target, key, cause, plan, run);
    }

    private @Nullable InstanceState select(
            Mapper mapper, Object key, StatementCause cause, QueryPlan plan, ReadRun run) {
        SqlType<Object>[] types = adaptedTypes(mapper.identifier());
        @Nullable Object[] parts = mapper.identifierType().parts(key);
        List<Object> found = context.connection()
                .query(plan.sql().sql(), plan.binder(types, parts), plan.statement(cause), rows -> {
                    List<Object> read = new ArrayList<>(1);
                    while (rows.next()) {
                        read.add(plan.readEntity(rows, run));
                    }
                    return read;
                });
        run.finish();
        return found.isEmpty() ? null : InstanceState.of(found.get(found.size() - 1));
    }

    private static Select<?> byKey(Mapper mapper, List<Load> options, boolean lock) {
        var source = Sql.entity(mapper.javaType());
        Select<?> select = Sql.select(source);
        List<Predicate> conditions = new ArrayList<>();
        for (ColumnAttribute key : mapper.identifier()) {
            conditions.add(equalsParameter(Relations.column(source, key), conditions.size()));
        }
        select = select.where(Sql.and(conditions)).options(options.toArray(new StatementOption[0]));
        return lock ? select.forUpdate() : select;
    }

    static <T> Predicate equalsParameter(SourceColumn<T> column, int position) {
        return column.eq(Sql.param("key" + position, column.column().type()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    SqlType<Object>[] adaptedTypes(List<ColumnAttribute> attributes) {
        SqlType<Object>[] types = new SqlType[attributes.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = (SqlType<Object>)
                    context.dialect().adapt(attributes.get(i).column().type());
        }
        return types;
    }

    // ---- attributes

    /** The value of a relationship that is not in memory; see {@link dev.holdfast.state.StateOwner#load}. */
    public @Nullable Object loadRelationship(InstanceState state, Relationship relationship, int passive) {
        return relationships.load(state, relationship, passive);
    }

    /**
     * Loads all expired columns without a pending change.
     *
     * @throws ObjectDeletedException if the row is gone (EX-09)
     */
    public void loadExpired(InstanceState state) {
        if (state.key() == null) {
            throw new InvalidRequestException(
                    "%s cannot be loaded: it has no identity, and the values it had were expired before a rollback took its row. [not-refreshable]"
                            .formatted(state));
        }
        if (!reload(state, true)) {
            throw new ObjectDeletedException(
                    "%s was expired, and its row is gone from the database. [object-deleted]".formatted(state));
        }
        state.clearExpired();
    }

    /** Loads a deferred column with its group. */
    public void loadDeferred(InstanceState state, ColumnAttribute attribute) {
        StatementCause cause = StatementCause.of(StatementCause.Kind.DEFERRED_LOAD, attribute.toString());
        if (!columns.reload(state, columns.group(state, attribute), cause, true)) {
            throw new ObjectDeletedException(
                    "The row of %s is gone from the database. [object-deleted]".formatted(state));
        }
    }

    /** Whether a fully expired instance still has its row; if so it is loaded, else it is deleted (EX-09). */
    boolean verify(InstanceState state, boolean autoflush) {
        if (reload(state, autoflush)) {
            state.clearExpired();
            return true;
        }
        context.rowIsGone(state);
        return false;
    }

    /** Loads what is expired; with it, if everything is, what the mapping or the options load eagerly (EX-08). */
    private boolean reload(InstanceState state, boolean autoflush) {
        StatementCause cause = StatementCause.of(
                StatementCause.Kind.EXPIRED_LOAD, state.mapper().name());
        if (autoflush) {
            context.autoflush(cause);
            if (!state.hasExpired()) {
                return !state.isDeleted();
            }
        }
        if (!hasExpiredEager(state)) {
            return columns.reload(state, state.expiredColumns(), cause, false);
        }
        return select(
                        state.mapper(),
                        Objects.requireNonNull(state.key()),
                        cause,
                        options(state),
                        ReadRun.reload(context, state))
                != null;
    }

    private boolean hasExpiredEager(InstanceState state) {
        for (Relationship relationship : state.mapper().relationships()) {
            if (state.isExpired(relationship.number())
                    && !state.isRecorded(relationship.number())
                    && Fetch.isEager(relationship, options(state))) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static List<Load> options(InstanceState state) {
        return state.loadOptions() == null ? List.of() : (List<Load>) Objects.requireNonNull(state.loadOptions());
    }

    // ---- expire and refresh

    /** Expires an instance and what its refresh-expire cascade reaches (EX-01, EX-25). */
    public void expire(InstanceState state) {
        List<InstanceState> reached = Cascades.reachable(Cascade.REFRESH_EXPIRE, state);
        context.expireOrExpunge(state);
        reached.forEach(context::expireOrExpunge);
    }

    /** Expires single attributes. */
    public void expire(InstanceState state, List<String> names) {
        List<Attribute> attributes = new ArrayList<>();
        names.forEach(name -> attributes.add(attribute(state, name)));
        attributes.forEach(state::expire);
    }

    private static Attribute attribute(InstanceState state, String name) {
        return state.mapper().attribute(name);
    }

    /**
     * Reads an instance, or single attributes of it, again now (EX-11 to EX-14).
     *
     * @throws InvalidRequestException if the row is gone
     */
    public void refresh(InstanceState state, List<String> names) {
        if (names.isEmpty()) {
            expire(state);
        } else {
            expire(state, names);
        }
        StatementCause cause =
                StatementCause.of(StatementCause.Kind.REFRESH, state.mapper().name());
        context.autoflush(cause);
        boolean found;
        if (names.isEmpty()) {
            found = select(
                            state.mapper(),
                            Objects.requireNonNull(state.key()),
                            cause,
                            options(state),
                            ReadRun.refresh(context, state))
                    != null;
        } else {
            found = refreshAttributes(state, names, cause);
        }
        if (!found) {
            throw new InvalidRequestException("Could not refresh %s: its row is gone. [row-missing]".formatted(state));
        }
    }

    /** Within a tree, a target that is held stays as it is, be it expired: the refresh does not climb it. */
    private static void refresh(InstanceState state, Relationship relationship) {
        boolean climbs = !relationship.isCollection()
                && relationship.target().root() == state.mapper().root();
        if (!climbs || ReferenceAccess.get(state, relationship, Passive.NO_FETCH_RELATED) instanceof Sentinel) {
            Relationships.load(state, relationship);
        }
    }

    private boolean refreshAttributes(InstanceState state, List<String> names, StatementCause cause) {
        List<ColumnAttribute> wanted = new ArrayList<>();
        List<Relationship> related = new ArrayList<>();
        for (String name : names) {
            Attribute attribute = attribute(state, name);
            if (attribute instanceof Relationship relationship) {
                related.add(relationship);
            } else {
                wanted.addAll(ColumnLoader.columnsOf(attribute));
            }
        }
        for (ColumnAttribute key : state.mapper().identifier()) {
            if (!related.isEmpty() && !wanted.contains(key)) {
                wanted.add(key);
            }
        }
        if (!columns.reload(state, wanted, cause, false)) {
            return false;
        }
        for (Relationship relationship : related) {
            refresh(state, relationship);
        }
        return true;
    }
}
