package dev.holdfast.session;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Result;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.sql.Assignment;
import dev.holdfast.sql.BoundSql;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.Delete;
import dev.holdfast.sql.EntityItem;
import dev.holdfast.sql.FromItem;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Selectable;
import dev.holdfast.sql.SourceColumn;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.sql.TextStatement;
import dev.holdfast.sql.Update;
import dev.holdfast.state.InstanceState;
import dev.holdfast.type.SqlType;
import dev.holdfast.unitofwork.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements through a session that are no queries, and how the objects held learn of them (semantics section 12). */
final class BulkDml {
    private final Session session;
    private final Statement statement;
    private final Map<String, ?> parameters;
    private final StatementCause cause;

    private BulkDml(Session session, Statement statement, Map<String, ?> parameters) {
        this.session = session;
        this.statement = statement;
        this.parameters = parameters;
        this.cause = StatementCause.of(StatementCause.Kind.USER, "");
    }

    static Result<Row> execute(
            Session session, Statement statement, Map<String, ?> parameters, Synchronize synchronize) {
        if (statement instanceof Select<?> select && parameters.isEmpty()) {
            return session.loader().execute(select.selecting(select.items().toArray(new Selectable[0])));
        }
        BulkDml dml = new BulkDml(session, statement, parameters);
        session.loader().autoflush(dml.cause);
        Mapper mapper = dml.target();
        if (mapper == null || statement instanceof Insert || synchronize == Synchronize.NONE) {
            return dml.send(statement);
        }
        return dml.synchronizing(mapper, synchronize);
    }

    /** The entity an UPDATE or DELETE is about, or null. */
    private @Nullable Mapper target() {
        FromItem target = statement instanceof Update update
                ? update.target()
                : statement instanceof Delete delete ? delete.target() : null;
        return target instanceof EntityItem<?> entity ? session.registry().mapper(entity.entity()) : null;
    }

    // ---- sending

    private Result<Row> send(Statement sent) {
        if (sent instanceof TextStatement text) {
            return session.transactions().connection().execute(text, parameters);
        }
        CompiledSql sql = session.factory().compiler().compile(sent);
        BoundSql bound = sql.bind(sent, parameters);
        StatementContext what = new StatementContext(cause, sql.kind(), sql.tables(), 1);
        if (sql.columns().isEmpty() && sql.kind() != StatementKind.SELECT) {
            return Result.ofCount(session.transactions().connection().update(bound.sql(), bound::bind, what));
        }
        return session.transactions().connection().execute(session.factory().compiler(), sent, parameters);
    }

    // ---- telling the objects held

    private Result<Row> synchronizing(Mapper mapper, Synchronize synchronize) {
        Optional<Evaluator.Condition> condition =
                synchronize == Synchronize.FETCH ? Optional.empty() : Evaluator.all(mapper, conditions());
        if (condition.isEmpty() && synchronize == Synchronize.EVALUATE) {
            throw new InvalidRequestException(
                    "The condition cannot be evaluated in memory: use Synchronize.FETCH or AUTO. [cannot-evaluate]");
        }
        return condition.isPresent() ? evaluating(mapper, condition.get()) : fetching(mapper);
    }

    private List<Predicate> conditions() {
        return statement instanceof Update update ? update.conditions() : ((Delete) statement).conditions();
    }

    private Result<Row> evaluating(Mapper mapper, Evaluator.Condition condition) {
        List<InstanceState> matched = new ArrayList<>();
        List<InstanceState> undecided = new ArrayList<>();
        for (InstanceState state : session.holdings().identityMap().states()) {
            if (state.mapper().isA(mapper) && !state.isFullyExpired()) {
                switch (condition.test(state)) {
                    case TRUE -> matched.add(state);
                    case UNDECIDED -> undecided.add(state);
                    case FALSE, UNKNOWN -> {}
                }
            }
        }
        Result<Row> result = send(statement);
        tell(matched, undecided);
        return result;
    }

    /** The database says which rows: by RETURNING, or by a query before (BK-14). */
    private Result<Row> fetching(Mapper mapper) {
        Feature returning = statement instanceof Update ? Feature.UPDATE_RETURNING : Feature.DELETE_RETURNING;
        Dialect dialect = session.engine().dialect();
        if (dialect.has(returning) && dialect.has(Feature.ATOMIC_RETURNING)) {
            Result<Row> rows = send(returningKeys(mapper));
            tell(held(mapper, rows.all()), List.of());
            return Result.ofCount(rows.all().size());
        }
        Select<Row> keys = Sql.select(keyColumns(mapper)).where(conditions().toArray(new Predicate[0]));
        List<InstanceState> matched = held(mapper, send(keys).all());
        Result<Row> result = send(statement);
        tell(matched, List.of());
        return result;
    }

    private Statement returningKeys(Mapper mapper) {
        Selectable[] keys = keyColumns(mapper).toArray(new Selectable[0]);
        return statement instanceof Update update ? update.returning(keys) : ((Delete) statement).returning(keys);
    }

    private List<Selectable> keyColumns(Mapper mapper) {
        FromItem source = statement instanceof Update update ? update.target() : ((Delete) statement).target();
        List<Selectable> keys = new ArrayList<>();
        for (ColumnAttribute key : mapper.identifier()) {
            keys.add(new SourceColumn<>(source, key.column()));
        }
        return keys;
    }

    private List<InstanceState> held(Mapper mapper, List<Row> rows) {
        List<InstanceState> states = new ArrayList<>();
        for (Row row : rows) {
            Object key = mapper.identifierType().key(row.values().toArray());
            InstanceState state =
                    key == null ? null : session.holdings().identityMap().get(mapper.root(), key);
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    private void tell(List<InstanceState> matched, List<InstanceState> undecided) {
        if (statement instanceof Update update) {
            matched.forEach(state -> update.assignments().forEach(each -> tellUpdate(state, each)));
            matched.forEach(state -> {
                state.noLongerFullyExpired();
                session.transactions().autobegin().snapshot().altered(state, false);
            });
            undecided.forEach(state -> update.assignments().forEach(each -> expire(state, each)));
        } else {
            session.holdings()
                    .removeNewlyDeleted(
                            matched, session.transactions().autobegin().snapshot());
            undecided.forEach(InstanceState::expire);
        }
    }

    /** The new value if it is known and the attribute is loaded and unchanged; else it is read again (BK-15). */
    private void tellUpdate(InstanceState state, Assignment assignment) {
        ColumnAttribute column = column(state, assignment);
        if (column == null) {
            return;
        }
        var value = Evaluator.value(state.mapper(), assignment.value());
        if (value.isEmpty() || state.isRecorded(column.number())) {
            expireIfPresent(state, column);
        } else if (state.isPresent(column)) {
            Object computed = value.get().apply(state).orElse(null);
            if (Evaluator.isAbsent(computed)) {
                state.expire(column);
            } else {
                setLoaded(state, column, computed);
            }
        }
    }

    private static void setLoaded(InstanceState state, ColumnAttribute column, @Nullable Object value) {
        SqlType<?> type = column.type();
        dev.holdfast.state.ScalarAccess.setLoaded(state, column, value == null ? null : type.convert(value));
    }

    private static void expireIfPresent(InstanceState state, ColumnAttribute column) {
        if (state.isPresent(column)) {
            state.expire(column);
        }
    }

    private void expire(InstanceState state, Assignment assignment) {
        ColumnAttribute column = column(state, assignment);
        if (column != null) {
            expireIfPresent(state, column);
        }
    }

    private static @Nullable ColumnAttribute column(InstanceState state, Assignment assignment) {
        if (assignment.column() instanceof dev.holdfast.sql.Property<?, ?> property) {
            return state.mapper().findAttribute(property.name()) instanceof ColumnAttribute column ? column : null;
        }
        if (assignment.column() instanceof dev.holdfast.schema.Column<?> column) {
            return state.mapper().columnAttribute(column);
        }
        return null;
    }
}
