package dev.holdfast.session;

import dev.holdfast.engine.Result;
import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.StatementOption;
import dev.holdfast.sql.ToMany;
import dev.holdfast.sql.ToOne;
import java.util.List;
import java.util.Optional;

/**
 * A query of one entity, begun with {@link Session#query}: a {@link Select} that knows its session. Immutable, each call
 * returns a new one.
 *
 * @param <E> the entity
 */
public final class Query<E> {
    private final Session session;
    private final Select<E> select;

    Query(Session session, Select<E> select) {
        this.session = session;
        this.select = select;
    }

    /** Keeps the rows for which all conditions hold, the former ones included. */
    public Query<E> where(Predicate... conditions) {
        return with(select.where(conditions));
    }

    public <T> Query<E> join(ToOne<?, T> relationship) {
        return with(select.join(Arguments.notNull(relationship, "join(relationship)")));
    }

    public <T> Query<E> join(ToMany<?, T> relationship) {
        return with(select.join(Arguments.notNull(relationship, "join(relationship)")));
    }

    public Query<E> orderBy(Ordering... orderings) {
        return with(select.orderBy(orderings));
    }

    /** Returns at most {@code rows} results, 0 or more. */
    public Query<E> limit(int rows) {
        return with(select.limit(rows));
    }

    /** Leaves out the first {@code rows} results, 0 or more. */
    public Query<E> offset(int rows) {
        return with(select.offset(rows));
    }

    public Query<E> options(StatementOption... options) {
        return with(select.options(options));
    }

    /** The statement, to be kept or executed elsewhere. */
    public Select<E> select() {
        return select;
    }

    public List<E> all() {
        return session.execute(select).all();
    }

    /** The first object; only one row is asked for. */
    public Optional<E> first() {
        return session.execute(select.limit(1)).first();
    }

    /**
     * The only object.
     *
     * @throws dev.holdfast.error.NoResultFoundException if there is none
     * @throws dev.holdfast.error.MultipleResultsFoundException if there are several
     */
    public E one() {
        return session.execute(select).one();
    }

    /** The only object, if there is one; several are an error. */
    public Optional<E> oneOrEmpty() {
        return session.execute(select).oneOrEmpty();
    }

    public Result<E> execute() {
        return session.execute(select);
    }

    private Query<E> with(Select<E> changed) {
        return new Query<>(session, changed);
    }
}
