package dev.holdfast.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Callbacks.Moment;
import dev.holdfast.mapping.Relationship.Direction;
import dev.holdfast.mapping.Relationship.Shape;
import dev.holdfast.mapping.annotation.ColumnGroup;
import dev.holdfast.mapping.annotation.PassiveDeletes;
import dev.holdfast.mapping.annotation.ServerDefault;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.ForeignKey.Action;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.ColumnMatch;
import dev.holdfast.type.ConvertedType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Columns, embedded values, relationships, inheritance and callbacks, as annotations describe them. */
class AttributesTest {
    enum Colour {
        RED,
        BLUE
    }

    record Money(long cents) {}

    @Converter(autoApply = true)
    static class MoneyConverter implements AttributeConverter<Money, Long> {
        @Override
        public Long convertToDatabaseColumn(Money money) {
            return money == null ? null : money.cents();
        }

        @Override
        public Money convertToEntityAttribute(Long cents) {
            return cents == null ? null : new Money(cents);
        }
    }

    @Converter
    static class ListConverter implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> list) {
            return list == null ? null : String.join(",", list);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return text == null ? null : List.of(text.split(","));
        }
    }

    @Entity
    static class Everything {
        @Id
        Long id;

        String text;

        @Lob
        String story;

        boolean done;

        Colour ordinal;

        @Enumerated(EnumType.STRING)
        @jakarta.persistence.Column(length = 10)
        Colour named;

        @jakarta.persistence.Column(precision = 10, scale = 2)
        BigDecimal price;

        byte[] picture;

        Money money;

        @Convert(converter = ListConverter.class)
        List<String> tags;

        @ServerDefault("CURRENT_TIMESTAMP")
        Instant created;

        @ColumnGroup("large")
        String appendix;

        @jakarta.persistence.Column(insertable = false, updatable = false)
        String computed;

        transient String scratch;
    }

    @Test
    void typesOfColumns() {
        Mapper mapper = Registry.of(Everything.class, MoneyConverter.class).mapper(Everything.class);

        assertThat(type(mapper, "text").length()).isEqualTo(255);
        assertThat(type(mapper, "story")).isSameAs(SqlTypes.TEXT);
        assertThat(type(mapper, "done")).isSameAs(SqlTypes.BOOLEAN);
        assertThat(column(mapper, "done").nullable()).isFalse();
        assertThat(type(mapper, "ordinal").code()).isEqualTo(TypeCode.SMALLINT);
        assertThat(type(mapper, "named").length()).isEqualTo(10);
        assertThat(type(mapper, "price").precision()).isEqualTo(10);
        assertThat(type(mapper, "picture")).isSameAs(SqlTypes.BYTES);
        assertThat(type(mapper, "money")).isInstanceOf(ConvertedType.class);
        assertThat(type(mapper, "money").code()).isEqualTo(TypeCode.BIGINT);
        assertThat(type(mapper, "tags").code()).isEqualTo(TypeCode.VARCHAR);
        assertThat(column(mapper, "created").defaultSql()).isEqualTo("CURRENT_TIMESTAMP");
        assertThat(traits(mapper, "created").generation()).isEqualTo(ColumnTraits.Generation.DATABASE);
        assertThat(traits(mapper, "appendix").deferred()).isTrue();
        assertThat(traits(mapper, "appendix").group()).isEqualTo("large");
        assertThat(traits(mapper, "computed").insertable()).isFalse();
        assertThat(mapper.findAttribute("scratch")).isNull();
    }

    @Embeddable
    static class Place {
        String street;

        @Embedded
        Town town;
    }

    @Embeddable
    record Town(String name, int zip) {
        Town {
            if (name == null) {
                throw new IllegalArgumentException("a town has a name");
            }
        }
    }

    @Entity
    static class Customer {
        @Id
        Long id;

        @Embedded
        Place home;

        @Embedded
        @AttributeOverride(name = "street", column = @jakarta.persistence.Column(name = "work_street"))
        @AttributeOverride(name = "town.name", column = @jakarta.persistence.Column(name = "work_town"))
        @AttributeOverride(name = "town.zip", column = @jakarta.persistence.Column(name = "work_zip"))
        Place work;
    }

    @Test
    void embeddedValuesNest() {
        Mapper mapper = Registry.of(Customer.class).mapper(Customer.class);
        EmbeddedAttribute work = (EmbeddedAttribute) mapper.attribute("work");

        assertThat(mapper.table().columns())
                .extracting(Column::name)
                .containsExactly("id", "street", "name", "zip", "work_street", "work_town", "work_zip");
        assertThat(work.components())
                .extracting(Attribute::name)
                .containsExactly("work.street", "work.town.name", "work.town.zip");

        Place built = (Place) work.build(new Object[] {"High Street", "York", 7});

        assertThat(built.street).isEqualTo("High Street");
        assertThat(built.town).isEqualTo(new Town("York", 7));
        Customer customer = new Customer();
        customer.work = built;
        assertThat(((ColumnAttribute) mapper.attribute("work.town.zip")).get((Managed) customer))
                .isEqualTo(7);
        ((ColumnAttribute) mapper.attribute("work.town.zip")).set((Managed) customer, 8);
        assertThat(customer.work.town).isEqualTo(new Town("York", 8));
        assertThat(((ColumnAttribute) mapper.attribute("home.street")).get((Managed) customer))
                .isNull();
    }

    @Entity
    static class Team {
        @Id
        Long id;

        @OneToMany(mappedBy = "team", cascade = CascadeType.REMOVE)
        @PassiveDeletes
        Set<Member> members = new HashSet<>();

        @OneToMany
        List<Member> substitutes = new ArrayList<>();

        @ManyToMany
        List<Team> rivals = new ArrayList<>();
    }

    @Entity
    static class Member {
        @Id
        Long id;

        int shirt;

        @ManyToOne(optional = false)
        Team team;

        Long mentorId;

        @ManyToOne
        @JoinColumn(name = "mentor_id", insertable = false, updatable = false)
        Member mentor;
    }

    @Test
    void relationships() {
        Registry registry = Registry.of(Team.class, Member.class);
        Mapper team = registry.mapper(Team.class);
        Mapper member = registry.mapper(Member.class);

        Relationship members = team.relationship("members");
        assertThat(members.shape()).isEqualTo(Shape.SET);
        assertThat(members.cascades()).containsExactly(Cascade.DELETE);
        assertThat(members.traits().passiveDeletes()).isTrue();
        assertThat(member.table().foreignKeys().get(0).onDelete()).isEqualTo(Action.CASCADE);
        assertThat(member.table().column("team_id").nullable()).isFalse();

        Relationship substitutes = team.relationship("substitutes");
        assertThat(substitutes.direction()).isEqualTo(Direction.MANY_TO_MANY);
        assertThat(substitutes.traits().singleParent()).isTrue();
        assertThat(substitutes.association().table().columns())
                .extracting(Column::name)
                .containsExactly("team_id", "substitutes_id");
        assertThat(substitutes.association().table().name()).isEqualTo("team_member");

        Relationship mentor = member.relationship("mentor");
        assertThat(mentor.traits().viewOnly()).isTrue();
        assertThat(mentor.cascades()).isEmpty();
        assertThat(mentor.pairs().get(0).local()).isSameAs(member.attribute("mentorId"));
    }

    @Test
    void statementsSeeTheSameColumns() {
        Registry registry = Registry.of(Team.class, Member.class);
        Table member = registry.mapper(Member.class).table();
        Table team = registry.mapper(Team.class).table();

        assertThat(registry.shape(Team.class).relationship("members").matches())
                .containsExactly(new ColumnMatch(team.column("id"), member.column("team_id")));
        assertThat(registry.shape(Team.class).relationship("rivals").ownerLinks())
                .hasSize(1);
        assertThat(registry.shape(Member.class).column("shirt")).isSameAs(member.column("shirt"));
        assertThat(registry.shape(Member.class).keyColumns(member))
                .extracting(c -> c.name())
                .containsExactly("id");
    }

    @Entity
    static class House {
        @Id
        Long id;

        @OneToMany
        @JoinColumn(name = "house_id")
        List<Room> rooms = new ArrayList<>();
    }

    @Entity
    static class Room {
        @Id
        Long id;

        @ManyToOne
        @JoinColumn(name = "house_id", insertable = false, updatable = false)
        House house;
    }

    @Test
    void bothSidesThatDescribeTheSameForeignKeyAreKeptInStep() {
        Registry registry = Registry.of(House.class, Room.class);
        Relationship rooms = registry.mapper(House.class).relationship("rooms");
        Relationship house = registry.mapper(Room.class).relationship("house");

        assertThat(rooms.inverse()).isSameAs(house);
        assertThat(house.inverse()).isSameAs(rooms);
        assertThat(house.traits().viewOnly()).isFalse();
        assertThat(house.pairs().get(0).local().traits().insertable()).isTrue();
    }

    @MappedSuperclass
    @EntityListeners(Log.class)
    abstract static class Audited {
        private String heard = "";

        void hear(String what) {
            heard += what + " ";
        }

        String heard() {
            return heard;
        }

        @PrePersist
        private void created() {
            hear("superclass");
        }
    }

    static class Log {
        @PrePersist
        void created(Object entity) {
            ((Audited) entity).hear("listener");
        }
    }

    @Entity
    static class Bill extends Audited {
        @Id
        Long id;

        @PrePersist
        void createdToo() {
            hear("entity");
        }

        @PostLoad
        void loaded() {
            throw new IllegalStateException("as it is");
        }
    }

    @Test
    void callbacksRunListenersFirst() {
        Mapper mapper = Registry.of(Bill.class).mapper(Bill.class);
        Bill bill = new Bill();

        mapper.callbacks().run(Moment.PRE_PERSIST, bill);

        assertThat(bill.heard()).isEqualTo("listener superclass entity ");
        assertThat(mapper.callbacks().has(Moment.PRE_UPDATE)).isFalse();
        assertThatThrownBy(() -> mapper.callbacks().run(Moment.POST_LOAD, bill))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as it is");
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Animal {
        @Id
        Long id;

        String name;
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "animal_id")
    static class Dog extends Animal {
        int tricks;
    }

    @Test
    void joinedSubclassOfAnAbstractEntity() {
        Registry registry = Registry.of(Dog.class);
        Mapper dog = registry.mapper(Dog.class);

        assertThat(registry.mappers()).extracting(Mapper::name).containsExactly("Animal", "Dog");
        assertThat(dog.tables().get(0).columns()).extracting(Column::name).containsExactly("id", "dtype", "name");
        assertThat(dog.table().columns()).extracting(Column::name).containsExactly("animal_id", "tricks");
        assertThat(dog.identifier().get(0).columnIn(dog.table()).name()).isEqualTo("animal_id");
        assertThat(dog.discriminator().value()).isEqualTo("Dog");
        assertThat(registry.mapper(Animal.class).discriminator().value()).isNull();
        assertThat(registry.mapper(Animal.class).attribute("name").number())
                .isEqualTo(dog.attribute("name").number());
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Figure {
        @Id
        Long id;

        String label;
    }

    @Entity
    static class Circle extends Figure {
        int radius;
    }

    @Test
    void tablePerClass() {
        Registry registry = Registry.of(Figure.class, Circle.class);
        Mapper circle = registry.mapper(Circle.class);

        assertThat(circle.root()).isSameAs(circle);
        assertThat(circle.tables()).extracting(Table::name).containsExactly("circle");
        assertThat(circle.table().columns()).extracting(Column::name).containsExactly("id", "label", "radius");
        assertThat(circle.discriminator()).isNull();
        assertThat(registry.insertOrder()).extracting(Mapper::name).containsExactly("Circle", "Figure");
    }

    private static SqlType<?> type(Mapper mapper, String attribute) {
        return ((ColumnAttribute) mapper.attribute(attribute)).type();
    }

    private static Column<?> column(Mapper mapper, String attribute) {
        return ((ColumnAttribute) mapper.attribute(attribute)).column();
    }

    private static ColumnTraits traits(Mapper mapper, String attribute) {
        return ((ColumnAttribute) mapper.attribute(attribute)).traits();
    }
}
