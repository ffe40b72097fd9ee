package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import java.util.Collection;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null where none may be is refused at the door. */
class ArgumentsTest {
    static Stream<ThrowingCallable> calls() {
        return Stream.of(
                () -> select((Class<?>) null),
                () -> select((Expression<?>) null),
                () -> select(artistName, null),
                () -> select(Artist.class).where((Predicate) null),
                () -> select(Artist.class).where((Predicate[]) null),
                () -> select(Artist.class).orderBy((SortKey) null),
                () -> select(Artist.class).groupBy((Expression<?>) null),
                () -> select(Artist.class).from((FromItem) null),
                () -> select(Artist.class).join((FromItem) null),
                () -> select(Artist.class).options((StatementOption) null),
                () -> select(Artist.class).into((Class<?>) null),
                () -> insert((Class<?>) null),
                () -> insert((NamedTable) null),
                () -> update((Class<?>) null),
                () -> update(Artist.class).where((Predicate) null),
                () -> delete((NamedTable) null),
                () -> delete(Artist.class).where((Predicate) null),
                () -> text(null),
                () -> alias(null, "a"),
                () -> alias(Artist.class, null),
                () -> param(null),
                () -> artistName.eq((Expression<String>) null),
                () -> artistName.in((Collection<String>) null),
                () -> artistName.as(null),
                () -> and(artistName.isNull(), null));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void ER_nullArgumentsThrow(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgumentException.class).hasMessageContaining("[null-argument]");
    }
}
