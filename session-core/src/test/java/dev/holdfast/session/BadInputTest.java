package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.UnmappedClassException;
import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.state.EntityStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Objects and names that do not belong: a typed error that says so, and a session that goes on working. */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class BadInputTest {
    /** An entity that the factory's registry has never heard of. */
    @Entity
    static class Stray {
        @Id
        Long id;
    }

    /** Every call that takes an object and needs it to be here. */
    private static final Map<String, BiConsumer<Session, Object>> CALLS = new TreeMap<>(Map.of(
            "add", Session::add,
            "addAll", (session, object) -> session.addAll(List.of(object)),
            "delete", Session::delete,
            "deleteAll", (session, object) -> session.deleteAll(List.of(object)),
            "expunge", Session::expunge,
            "expire", Session::expire,
            "expire attribute", (session, object) -> session.expire(object, "name"),
            "refresh", Session::refresh,
            "refresh attribute", (session, object) -> session.refresh(object, "name")));

    /** Calls that take any mapped object. */
    private static final Map<String, BiConsumer<Session, Object>> TOLERANT = new TreeMap<>(Map.of(
            "merge",
            Session::merge,
            "mergeWithoutLoad",
            Session::mergeWithoutLoad,
            "contains",
            Session::contains,
            "isModified",
            Session::isModified,
            "makeTransient",
            (session, object) -> Session.makeTransient(object),
            "makeTransientToDetached",
            (session, object) -> Session.makeTransientToDetached(object),
            "Inspect.state",
            (session, object) -> Inspect.state(object),
            "Inspect.session",
            (session, object) -> Inspect.session(object)));

    private static Artist saved(Session session, String name) {
        Artist artist = new Artist(name);
        session.add(artist);
        session.commit();
        return artist;
    }

    private static void assertStillWorks(Session session) {
        assertThat(session.isActive()).isTrue();
        assertThat(session.added()).isEmpty();
        session.add(new Genre("still", "works"));
        session.commit();
        assertThat(session.get(Genre.class, "still").name()).isEqualTo("works");
    }

    // ---- objects

    @OnEveryDatabase
    void ST_27_anObjectOfAnUnmappedClassIsRefused(Session session) {
        for (Object unmapped : List.of("text", List.of(), new Object())) {
            CALLS.forEach((name, call) -> assertUnmapped(session, unmapped, name, call));
            TOLERANT.forEach((name, call) -> assertUnmapped(session, unmapped, name, call));
        }

        assertStillWorks(session);
    }

    @OnEveryDatabase
    void ST_27_anEntityOfNoRegistryIsRefused(Session session) {
        Stray stray = new Stray();
        CALLS.forEach((name, call) -> assertUnmapped(session, stray, name, call));

        assertStillWorks(session);
    }

    private static void assertUnmapped(
            Session session, Object unmapped, String name, BiConsumer<Session, Object> call) {
        assertThatThrownBy(() -> call.accept(session, unmapped))
                .as("%s of %s", name, unmapped.getClass())
                .isInstanceOf(UnmappedInstanceException.class)
                .hasMessageContaining(unmapped.getClass().getName());
    }

    @OnEveryDatabase
    void ST_05_anObjectOfAnotherSessionIsRefused(Session session, SessionFactory sessions) {
        try (Session other = sessions.open()) {
            Artist foreign = saved(other, "Can");
            assertThat(foreign.name()).isEqualTo("Can");

            CALLS.forEach((name, call) -> assertThatThrownBy(() -> call.accept(session, foreign))
                    .as(name)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(foreign.id().toString())
                    .hasMessageContaining(session.toString())
                    .hasMessageContaining(other.toString()));

            assertThat(session.contains(foreign)).isFalse();
            assertThat(other.contains(foreign)).isTrue();
            assertThat(state(foreign).status()).isEqualTo(EntityStatus.PERSISTENT);
            assertThat(session.merge(foreign)).isNotSameAs(foreign);
        }

        assertStillWorks(session);
    }

    @OnEveryDatabase
    void ST_05_aForeignObjectAmongSeveralLeavesTheOthersOut(Session session, SessionFactory sessions) {
        try (Session other = sessions.open()) {
            Artist foreign = saved(other, "Can");
            Genre mine = new Genre("kraut", "Krautrock");

            assertThatThrownBy(() -> session.addAll(List.of(mine, foreign)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(other.toString());

            assertThat(session.added()).isEmpty();
            assertThat(state(mine).status()).isEqualTo(EntityStatus.TRANSIENT);
        }

        assertStillWorks(session);
    }

    @OnEveryDatabase
    void oneBadObjectAmongSeveralLeavesTheOthersOut(Session session) {
        Artist good = new Artist("Can");

        assertThatThrownBy(() -> session.addAll(List.of(good, "text"))).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.addAll(good, "text")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.addAll(good, good, good, null)).isInstanceOf(InvalidArgumentException.class);

        assertThat(state(good).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertStillWorks(session);
    }

    @OnEveryDatabase
    void oneBadObjectAmongSeveralLeavesTheOthersUndeleted(Session session) {
        Artist good = saved(session, "Can");

        assertThatThrownBy(() -> session.deleteAll(List.of(good, "text")))
                .isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.deleteAll(List.of(good, new Artist("never saved"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not persisted");

        assertThat(session.deleted()).isEmpty();
        assertStillWorks(session);
    }

    @OnEveryDatabase
    void anObjectOfNoSessionCannotBeReadAgain(Session session) {
        Artist loose = new Artist("Can");

        for (String name : List.of("expire", "expire attribute", "refresh", "refresh attribute")) {
            assertThatThrownBy(() -> CALLS.get(name).accept(session, loose))
                    .as(name)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("not persistent")
                    .hasMessageContaining("add()");
        }

        assertStillWorks(session);
    }

    // ---- classes and names

    @OnEveryDatabase
    void anUnmappedClassIsAnsweredWithTheMappedOnes(Session session) {
        assertThatThrownBy(() -> session.get(Stray.class, 1L))
                .isInstanceOf(UnmappedClassException.class)
                .hasMessageContaining(Stray.class.getName())
                .hasMessageContaining("Artist");
        assertThatThrownBy(() -> session.getOne(String.class, 1L)).isInstanceOf(UnmappedClassException.class);
        assertThatThrownBy(() -> session.query(Stray.class)).isInstanceOf(UnmappedClassException.class);

        assertStillWorks(session);
    }

    @OnEveryDatabase
    void EX_02_anUnknownAttributeIsAnsweredWithTheKnownOnes(Session session) {
        Artist artist = saved(session, "Can");
        assertThat(artist.name()).isEqualTo("Can");

        assertUnknown(() -> session.expire(artist, "nmae"));
        assertUnknown(() -> session.expire(artist, "name", "nmae"));
        assertUnknown(() -> session.refresh(artist, "nmae"));
        assertUnknown(() -> session.refresh(artist, "name", "nmae"));
        assertUnknown(() -> state(artist).value("nmae"));
        assertUnknown(() -> state(artist).history("nmae"));

        assertThat(state(artist).loadedAttributes()).contains("name");
        assertStillWorks(session);
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Artist has no attribute \"nmae\"")
                .hasMessageContaining("albums, founded, id");
    }
}
