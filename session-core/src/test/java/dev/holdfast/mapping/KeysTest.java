package dev.holdfast.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.MappingException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.ColumnTraits.Generation;
import dev.holdfast.schema.Column;
import dev.holdfast.traces.model.assoc.Course;
import dev.holdfast.traces.model.assoc.Enrolment;
import dev.holdfast.traces.model.assoc.EnrolmentId;
import dev.holdfast.traces.model.assoc.Student;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Primary keys: who makes them, what they consist of, and what users may give for them. */
class KeysTest {
    @MappedSuperclass
    abstract static class Base<K> {
        @Id
        @GeneratedValue
        K id;
    }

    @Entity
    static class Numbered extends Base<Long> {}

    @Entity
    static class Random extends Base<UUID> {}

    @Entity
    static class Assigned {
        @Id
        int id;
    }

    @Entity
    static class Sequenced {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "number_seq", initialValue = 100)
        Long id;
    }

    @Test
    void generationFollowsTypeAndAnnotation() {
        Registry registry = Registry.of(Numbered.class, Random.class, Assigned.class, Sequenced.class);

        assertThat(key(registry, Numbered.class).traits().generation()).isEqualTo(Generation.DATABASE);
        assertThat(key(registry, Numbered.class).javaType()).isEqualTo(Long.class);
        assertThat(key(registry, Random.class).traits().generation()).isEqualTo(Generation.UUID);
        assertThat(key(registry, Assigned.class).traits().generation()).isEqualTo(Generation.NONE);
        assertThat(key(registry, Assigned.class).column().generated()).isFalse();
        assertThat(key(registry, Sequenced.class).sequence()).isEqualTo("number_seq");
        assertThat(registry.metadata().sequences()).singleElement().satisfies(sequence -> {
            assertThat(sequence.name()).isEqualTo("number_seq");
            assertThat(sequence.start()).isEqualTo(100);
        });
    }

    @Test
    void singleKeysAreConverted() {
        IdentifierType type = Registry.of(Numbered.class).mapper(Numbered.class).identifierType();

        assertThat(type.normalize(1)).isEqualTo(1L);
        assertThat(type.normalize(Map.of("id", 1))).isEqualTo(1L);
        assertThat(type.normalize(List.of(1))).isEqualTo(1L);
        assertThat(type.parts(1L)).containsExactly(1L);
        assertThat(type.key(new Object[] {null})).isNull();
        assertThatThrownBy(() -> type.normalize("one")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> type.normalize(List.of(1, 2)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("The key of Numbered has 1 parts (id), [1, 2] has 2. [key-parts]");
    }

    @Test
    void compositeKeysComeInManyForms() {
        IdentifierType type = Registry.of(Student.class, Course.class, Enrolment.class)
                .mapper(Enrolment.class)
                .identifierType();
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("studentId", null);
        unknown.put("courseId", null);

        assertThat(type.normalize(new EnrolmentId(1, 2))).isEqualTo(Pk.of(1, 2));
        assertThat(type.normalize(Pk.of(1L, 2L))).isEqualTo(Pk.of(1, 2));
        assertThat(type.normalize(List.of(1, 2))).isEqualTo(Pk.of(1, 2));
        assertThat(type.normalize(Map.of("courseId", 2, "studentId", 1))).isEqualTo(Pk.of(1, 2));
        assertThat(type.normalize(unknown)).isNull();
        assertThat(type.normalize(Arrays.asList(1, null))).isNull();
        assertThatThrownBy(() -> type.normalize(Map.of("student", 1, "cuorse", 2)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("it has the parts studentId, courseId. [key-parts]");
        assertThatThrownBy(() -> type.normalize(1)).isInstanceOf(InvalidRequestException.class);
    }

    @Embeddable
    record SeatId(String hall, int number) {}

    @Entity
    static class Seat {
        @EmbeddedId
        SeatId id;

        String colour;
    }

    @Entity
    static class Ticket {
        @Id
        Long id;

        @ManyToOne
        Seat seat;
    }

    @Test
    void embeddedIdOfARecord() {
        Registry registry = Registry.of(Ticket.class, Seat.class);
        Mapper seat = registry.mapper(Seat.class);

        assertThat(seat.identifier()).extracting(Attribute::name).containsExactly("id.hall", "id.number");
        assertThat(seat.identifierType().normalize(new SeatId("A", 3))).isEqualTo(Pk.of("A", 3));
        assertThat(seat.identifierType().normalize(Map.of("hall", "A", "number", 3)))
                .isEqualTo(Pk.of("A", 3));
        assertThat(seat.embeddeds().get(0).build(new Object[] {"A", 3})).isEqualTo(new SeatId("A", 3));
        assertThat(seat.embeddeds().get(0).build(new Object[] {null, null})).isNull();
        assertThat(registry.mapper(Ticket.class).table().columns())
                .extracting(Column::name)
                .containsExactly("id", "seat_hall", "seat_number");
        Seat instance = new Seat();
        seat.identifier().get(1).set((Managed) instance, 7);
        assertThat(instance.id).isEqualTo(new SeatId(null, 7));
        assertThat(registry.shape(Seat.class).keyOf(instance)).containsExactly(null, 7);
    }

    static class BookingId {
        Long ticket;
        int day;

        BookingId(Long ticket, int day) {
            this.ticket = ticket;
            this.day = day;
        }
    }

    @Entity
    @IdClass(BookingId.class)
    static class Booking {
        @Id
        @ManyToOne
        @JoinColumn(name = "ticket")
        Ticket ticket;

        @Id
        int day;
    }

    @Test
    void referenceInTheKey() {
        Mapper booking = Registry.of(Ticket.class, Seat.class, Booking.class).mapper(Booking.class);

        assertThat(booking.identifier())
                .extracting(part -> part.column().name())
                .containsExactly("ticket", "day");
        assertThat(booking.identifier().get(0).isHidden()).isTrue();
        assertThat(booking.identifierType().normalize(new BookingId(5L, 1))).isEqualTo(Pk.of(5L, 1));
        assertThat(booking.identifierType().normalize(Map.of("ticket", 5, "day", 1)))
                .isEqualTo(Pk.of(5L, 1));
    }

    @Entity
    static class Person {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    static class Passport {
        @Id
        Long id;

        @MapsId
        @OneToOne
        Person person;
    }

    @Test
    void keyThatIsAForeignKey() {
        Mapper passport = Registry.of(Person.class, Passport.class).mapper(Passport.class);

        assertThat(passport.table().columns()).extracting(Column::name).containsExactly("person_id");
        assertThat(passport.relationship("person").pairs().get(0).local()).isSameAs(passport.attribute("id"));
        assertThat(passport.identifier().get(0).column().generated()).isFalse();
        assertThat(passport.table().foreignKeys()).hasSize(1);
    }

    @Entity
    static class Tabled {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        Long id;
    }

    @Test
    void unknownGenerationIsRefused() {
        assertThatThrownBy(() -> Registry.of(Tabled.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "Tabled.id: GenerationType.TABLE is not supported. Use IDENTITY, SEQUENCE or UUID. [unsupported-mapping]");
    }

    private static ColumnAttribute key(Registry registry, Class<?> entity) {
        return registry.mapper(entity).identifier().get(0);
    }
}
