package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.Schema;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.mapping.Registry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Where keys come from (FL-28), and the order they give to rows (FL-14). */
@SessionTest(value = KeyRulesTest.KeySchema.class, isolation = Isolation.RESET, ownDatabase = true)
class KeyRulesTest {
    /** What these tests store. */
    public static final class KeySchema implements Schema {
        @Override
        public Registry registry() {
            return Registry.of(Ticket.class, Counter.class, Vip.class, Parcel.class, Seat.class, Stamp.class);
        }
    }

    /** Numbered by a sequence, in a wrapper. */
    @Entity
    @Table(name = "ticket")
    public static class Ticket {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_numbers")
        @SequenceGenerator(name = "ticket_numbers", sequenceName = "ticket_numbers", allocationSize = 1)
        Long id;

        @Column(length = 40)
        String holder;

        protected Ticket() {}

        Ticket(String holder) {
            this.holder = holder;
        }
    }

    /** Numbered by a sequence, in a primitive; the subclass has a table of its own. */
    @Entity
    @Table(name = "counter")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Counter {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        long id;

        int hits;
    }

    /** Also in a second table. */
    @Entity
    @Table(name = "vip")
    public static class Vip extends Counter {
        @Column(length = 40)
        String lounge;
    }

    /** Its key is a random text. */
    @Entity
    @Table(name = "parcel")
    public static class Parcel {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        @Column(length = 36)
        String id;
    }

    /** Two columns make the key. */
    @Entity
    @Table(name = "seat")
    @IdClass(SeatKey.class)
    public static class Seat {
        @Id
        @Column(name = "row_name", length = 10)
        String row;

        @Id
        @Column(name = "place")
        Integer place;

        @Column(length = 40)
        String guest;

        int price;

        protected Seat() {}

        Seat(String row, int place) {
            this.row = row;
            this.place = place;
        }
    }

    /** The key of a seat. */
    public record SeatKey(String row, Integer place) {}

    /** A key that has no order. */
    public record Motif(String name) {}

    /** Stores a motif as its name. */
    public static final class MotifText implements AttributeConverter<Motif, String> {
        @Override
        public String convertToDatabaseColumn(Motif motif) {
            return motif == null ? null : motif.name();
        }

        @Override
        public Motif convertToEntityAttribute(String text) {
            return text == null ? null : new Motif(text);
        }
    }

    /** Its key cannot be compared. */
    @Entity
    @Table(name = "stamp")
    public static class Stamp {
        @Id
        @Convert(converter = MotifText.class)
        @Column(length = 40)
        Motif motif;

        int worth;

        protected Stamp() {}

        Stamp(String motif) {
            this.motif = new Motif(motif);
        }
    }

    @OnEveryDatabase
    void FL_28_aSequenceNumbersRowsInOrder(Session session, Engine engine) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tickets.add(new Ticket("holder " + i));
        }
        session.addAll(tickets);

        session.commit();

        assertThat(tickets).extracting(ticket -> ticket.id).isSorted().doesNotHaveDuplicates();
        assertThat(engine.execute("SELECT holder FROM ticket ORDER BY id")
                        .scalars("holder", String.class)
                        .all())
                .containsExactlyElementsOf(
                        tickets.stream().map(ticket -> ticket.holder).toList());
    }

    @OnEveryDatabase
    void FL_28_aPrimitiveZeroIsNoKey(Session session, Engine engine) {
        Vip first = new Vip();
        first.lounge = "blue";
        Vip second = new Vip();
        second.lounge = "red";
        Counter third = new Counter();
        session.addAll(List.of(first, second, third));

        session.commit();

        assertThat(List.of(first.id, second.id, third.id)).doesNotContain(0L).doesNotHaveDuplicates();
        assertThat(session.get(Counter.class, second.id)).isSameAs(second);
        assertThat(engine.execute("SELECT lounge FROM vip WHERE id = ?", second.id)
                        .scalarOne(String.class))
                .isEqualTo("red");
    }

    @OnEveryDatabase
    void FL_28_anAssignedKeyIsKept(Session session, Engine engine) {
        Ticket ticket = new Ticket("assigned");
        ticket.id = 4_711L;
        session.add(ticket);
        session.add(new Ticket("numbered"));

        session.commit();

        assertThat(ticket.id).isEqualTo(4_711L);
        assertThat(engine.execute("SELECT count(*) FROM ticket").scalarOne(Long.class))
                .isEqualTo(2);
    }

    @OnEveryDatabase
    void FL_28_aGeneratedTextKey(Session session) {
        Parcel one = new Parcel();
        Parcel other = new Parcel();
        session.addAll(List.of(one, other));

        session.commit();

        assertThat(one.id).hasSize(36).isNotEqualTo(other.id);
        assertThat(session.get(Parcel.class, one.id)).isSameAs(one);
    }

    @OnEveryDatabase
    void FL_28_aRolledBackNumberIsTakenBack(Session session) {
        Ticket ticket = new Ticket("again");
        session.add(ticket);
        session.flush();
        assertThat(ticket.id).isNotNull();

        session.rollback();

        assertThat(ticket.id).isNull();
        session.add(ticket);
        session.commit();
        assertThat(ticket.id).isNotNull();
    }

    @OnEveryDatabase
    @Requires(Feature.BATCH_COUNTS)
    void FL_14_rowsAreUpdatedAndDeletedInTheOrderOfTheirKeys(Session session, Statements sql) {
        Seat last = new Seat("B", 1);
        Seat middle = new Seat("A", 10);
        Seat first = new Seat("A", 9);
        session.addAll(List.of(last, middle, first));
        session.commit();
        assertThat(List.of(last, middle, first)).extracting(seat -> seat.guest).containsOnlyNulls();
        last.guest = "Ann";
        middle.guest = "Bob";
        first.price = 12;
        sql.clear();

        session.flush();

        assertThat(sql.texts()).hasSize(2);
        assertThat(sql.texts().get(0)).contains("price").doesNotContain("guest");
        assertThat(sql.texts().get(1)).contains("guest").doesNotContain("price");
        session.deleteAll(List.of(last, middle, first));
        session.commit();
        assertThat(session.connection().execute("SELECT guest FROM seat").all()).isEmpty();
    }

    @OnEveryDatabase
    void FL_14_keysWithoutAnOrderAreRefused(Session session) {
        Stamp one = new Stamp("penny black");
        Stamp other = new Stamp("penny red");
        session.addAll(List.of(one, other));
        session.commit();
        one.worth = 1;
        other.worth = 2;

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Stamp")
                .hasMessageContaining("Motif")
                .hasMessageEndingWith("[key-not-comparable]");

        session.rollback();
        one.worth = 3;
        session.commit();
        assertThat(session.get(Stamp.class, new Motif("penny black")).worth).isEqualTo(3);
    }
}
