package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.error.MappingException;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.mapping.Registry;
import dev.holdfast.mapping.annotation.Json;
import dev.holdfast.mapping.annotation.NativeEnum;
import dev.holdfast.mapping.annotation.Type;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.TextProperty;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeDecorator;
import dev.holdfast.type.TypeSamples.Address;
import dev.holdfast.type.TypeSamples.Mood;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P-20, P-21 and QL-28 through entities. */
@SessionTest(TypeRulesTest.Diary.class)
class TypeRulesTest {
    private static final List<String> ZONES = List.of("UTC", "America/Sao_Paulo", "Asia/Kathmandu");

    private static final TextProperty<Diary> SECRET = TextProperty.of(Diary.class, "secret");

    private final TimeZone zone = TimeZone.getDefault();

    /** Reversed, and "none" for null. */
    static final class Reversed implements TypeDecorator<String, String> {
        @Override
        public Class<String> javaType() {
            return String.class;
        }

        @Override
        public SqlType<String> stored() {
            return SqlTypes.varchar(50);
        }

        @Override
        public String toDb(@Nullable String value) {
            return value == null ? "none" : new StringBuilder(value).reverse().toString();
        }

        /** Characters are compared as they are stored. */
        @Override
        public @Nullable SqlType<?> comparedAs(Class<?> operand) {
            return operand == Character.class ? SqlTypes.CHARACTER : null;
        }

        @Override
        public @Nullable String fromDb(@Nullable String stored) {
            return stored == null || stored.equals("none") ? null : toDb(stored);
        }
    }

    @Entity(name = "diary")
    static class Diary {
        @Id
        Long id;

        @Column
        List<String> tags;

        int[] scores;

        @NativeEnum("mood")
        Mood mood;

        @Column
        @NativeEnum("mood")
        List<Mood> moods;

        @Json
        Address address;

        @Json
        Map<String, List<Integer>> counts;

        @Type(Reversed.class)
        String secret;

        Instant moment;
        LocalDateTime local;

        protected Diary() {}

        Diary(long id) {
            this.id = id;
        }

        void fill() {
            tags = List.of("a", "b \"c\"");
            scores = new int[] {3, -1};
            mood = Mood.SAD;
            moods = List.of(Mood.SAD, Mood.HAPPY);
            address = new Address("Elm", 7, List.of("x"));
            counts = Map.of("one", List.of(1, 2));
            secret = "abc";
            moment = Instant.parse("2018-11-04T02:59:59.123456Z"); // the hour before Sao Paulo's clocks change
            local = LocalDateTime.of(2018, 11, 4, 0, 15); // which does not exist there
        }
    }

    @Entity(name = "streaming")
    static class Streaming {
        @Id
        Long id;

        InputStream body;
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    private static Diary stored(Session session, long id) {
        Diary diary = new Diary(id);
        diary.fill();
        session.add(diary);
        session.flush();
        session.expireAll();
        return diary;
    }

    private static List<Long> keys(Session session, Predicate condition) {
        return session.execute(select(Diary.class).where(condition)).stream()
                .map(diary -> diary.id)
                .toList();
    }

    @OnEveryDatabase
    void P_20_attributesComeBackAsTheyWere(Session session) {
        Diary diary = stored(session, 1);

        assertThat(diary.tags).containsExactly("a", "b \"c\"");
        assertThat(diary.scores).containsExactly(3, -1);
        assertThat(diary.mood).isEqualTo(Mood.SAD);
        assertThat(diary.moods).containsExactly(Mood.SAD, Mood.HAPPY);
        assertThat(diary.address).isEqualTo(new Address("Elm", 7, List.of("x")));
        assertThat(diary.counts).isEqualTo(Map.of("one", List.of(1, 2)));
        assertThat(diary.secret).isEqualTo("abc");
    }

    @OnEveryDatabase
    void P_20_manyRowsAtOnceAreWrittenAlike(Session session) {
        session.addAll(List.of(new Diary(1), new Diary(2), new Diary(3)));
        session.flush();
        List<Diary> diaries = session.execute(select(Diary.class)).all();
        diaries.forEach(Diary::fill);
        session.flush();
        session.expireAll();

        assertThat(diaries).hasSize(3).allSatisfy(diary -> {
            assertThat(diary.moods).containsExactly(Mood.SAD, Mood.HAPPY);
            assertThat(diary.counts).containsKey("one");
        });
    }

    @OnEveryDatabase
    void AT_08_theSameDocumentIsNoChange(Session session, dev.holdfast.junit.Statements sql) {
        Diary diary = stored(session, 1);
        assertThat(diary.tags).hasSize(2);
        sql.clear();

        diary.address = new Address("Elm", 7, List.of("x"));
        diary.tags = List.of("a", "b \"c\"");
        diary.scores = new int[] {3, -1};
        session.flush();

        sql.assertCount(0);
    }

    @OnEveryDatabase
    void QL_28_theDecoratorSeesNulls(Session session) {
        session.add(new Diary(5));
        session.flush();
        session.expireAll();

        assertThat(session.getOne(Diary.class, 5L).secret).isNull();
        assertThat(session.execute(Sql.text("SELECT secret FROM diary WHERE id = 5"))
                        .scalarOne(String.class))
                .isEqualTo("none");
    }

    @OnEveryDatabase
    void QL_28_valuesComparedWithItAreConverted(Session session) {
        stored(session, 1);
        Diary single = new Diary(2);
        single.secret = "z";
        session.add(single);
        session.flush();

        assertThat(keys(session, SECRET.eq("abc"))).containsExactly(1L);
        assertThat(keys(session, SECRET.op("=", Sql.literal('z')))).containsExactly(2L);
    }

    @OnEveryDatabase
    void P_21_momentsDoNotDependOnTheZone(Session session) {
        long id = 1;
        for (String writer : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(writer));
            Diary diary = stored(session, id++);
            for (String reader : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(reader));
                session.expireAll();
                assertThat(diary.moment).isEqualTo("2018-11-04T02:59:59.123456Z");
                assertThat(diary.local).isEqualTo("2018-11-04T00:15:00");
            }
        }
    }

    @OnEveryDatabase
    void R_13_textInsideOfArraysIsCheckedToo(Session session) {
        Diary diary = new Diary(1);
        diary.tags = List.of("half \uD83D");
        session.add(diary);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("diary.tags of diary#1: ")
                .hasMessageEndingWith("[malformed-text]");
    }

    @Test
    void P_20_streamsAreRefusedWithAdvice() {
        assertThatThrownBy(() -> Registry.of(Streaming.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Streaming.body: a InputStream")
                .hasMessageContaining("[stream-attribute]");
    }
}
