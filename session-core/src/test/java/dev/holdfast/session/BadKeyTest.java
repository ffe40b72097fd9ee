package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.mapping.Pk;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys that cannot be: they are refused before anything is sent (IM-07, IM-12). */
@SessionTest({BadKeyTest.Seat.class, BadKeyTest.Guest.class})
class BadKeyTest {
    /** The key of a seat. */
    record SeatId(String line, Integer number) {}

    /** Something with a key of two columns. */
    @Entity
    @Table(name = "seat")
    @IdClass(SeatId.class)
    static class Seat {
        @Id
        String line;

        @Id
        Integer number;

        String guest;
    }

    /** Something with a key of one column. */
    @Entity
    @Table(name = "guest")
    static class Guest {
        @Id
        Long id;
    }

    @OnEveryDatabase
    void IM_12_aKeyOfAWrongTypeIsRefused(Session session, Statements sql) {
        for (Object id : List.of("one", 1.5, new Object(), List.of("one"), Pk.of("one"), Map.of("id", "one"))) {
            assertThatThrownBy(() -> session.get(Guest.class, id))
                    .as("key %s", id)
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("Guest")
                    .hasMessageContaining("id");
        }
        assertThatThrownBy(() -> session.get(Seat.class, Pk.of("A", 1L << 40)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Seat");

        sql.assertCount(0);
        assertThat(session.get(Guest.class, 1)).isNull();
    }

    @OnEveryDatabase
    void IM_07_aKeyOfAWrongNumberOfPartsIsRefused(Session session, Statements sql) {
        for (Object id : List.of("A", Pk.of("A"), Pk.of("A", 1, 2), List.of(), new Object[] {"A"})) {
            assertThatThrownBy(() -> session.get(Seat.class, id))
                    .as("key %s", id)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Seat")
                    .hasMessageContaining("line, number");
        }
        assertThatThrownBy(() -> session.get(Guest.class, Pk.of(1, 2))).isInstanceOf(InvalidRequestException.class);

        sql.assertCount(0);
        assertThat(session.get(Seat.class, Pk.of("A", 1))).isNull();
    }

    @OnEveryDatabase
    void IM_07_aKeyWithWrongNamesIsRefused(Session session, Statements sql) {
        Map<@Nullable String, Object> unnamed = new HashMap<>(Map.of("line", "A", "number", 1));
        unnamed.put(null, 2);
        for (Map<?, ?> id : List.of(
                Map.of(),
                Map.of("line", "A"),
                Map.of("line", "A", "nmuber", 1),
                Map.of("line", "A", "number", 1, "guest", "?"),
                unnamed)) {
            assertThatThrownBy(() -> session.get(Seat.class, id))
                    .as("key %s", id)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("line, number");
        }

        sql.assertCount(0);
        assertThat(session.get(Seat.class, Map.of("line", "A", "number", 1))).isNull();
    }

    @OnEveryDatabase
    void IM_07_nullKeysFindNothing(Session session, Statements sql) {
        assertThat(session.get(Guest.class, null)).isNull();
        assertThat(session.get(Guest.class, Collections.singletonList(null))).isNull();
        assertThat(session.get(Seat.class, Pk.of(null, null))).isNull();
        assertThat(session.get(Seat.class, Pk.of("A", null))).isNull();
        assertThat(session.get(Seat.class, Arrays.asList("A", null))).isNull();
        assertThat(session.get(Seat.class, new SeatId(null, null))).isNull();
        assertThatThrownBy(() -> session.getOne(Guest.class, null)).isInstanceOf(NoResultFoundException.class);

        sql.assertCount(0);
    }

    @OnEveryDatabase
    void IM_07_strictSessionsRefuseNullKeys(SessionFactory sessions) {
        try (Session session = sessions.open(options -> options.strict(true))) {
            assertThatThrownBy(() -> session.get(Guest.class, null))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Guest");
            assertThat(session.isActive()).isTrue();
        }
    }

    @OnEveryDatabase
    void IM_10_aMissingObjectIsNamedWithItsKey(Session session) {
        assertThatThrownBy(() -> session.getOne(Guest.class, 4711))
                .isInstanceOf(NoResultFoundException.class)
                .hasMessageContaining("Guest")
                .hasMessageContaining("4711");
    }
}
