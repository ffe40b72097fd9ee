package dev.holdfast.examples.chinook;

import dev.holdfast.session.Session;
import dev.holdfast.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that the rows of a file refer to, loaded by one query for each class. The session holds what is clean
 * weakly; as long as this object lives they stay in the identity map, so {@code get} finds them without SQL.
 */
final class References {
    private final Session session;
    private final List<Object> held = new ArrayList<>();

    References(Session session, Select<?>... queries) {
        this.session = session;
        for (Select<?> query : queries) {
            held.addAll(session.execute(query).all());
        }
    }

    <E> E get(Class<E> entity, int id) {
        return session.getOne(entity, id);
    }

    <E> @Nullable E optional(Class<E> entity, @Nullable Integer id) {
        return id == null ? null : get(entity, id);
    }

    int size() {
        return held.size();
    }
}
