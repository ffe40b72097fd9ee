package dev.holdfast.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.mapping.ColumnTraits.Generation;
import dev.holdfast.mapping.Relationship.Direction;
import dev.holdfast.mapping.Relationship.Shape;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.ForeignKey;
import dev.holdfast.schema.ForeignKey.Action;
import dev.holdfast.schema.Table;
import dev.holdfast.traces.model.assoc.Course;
import dev.holdfast.traces.model.assoc.Enrolment;
import dev.holdfast.traces.model.assoc.Student;
import dev.holdfast.traces.model.cyclic.Ball;
import dev.holdfast.traces.model.cyclic.Player;
import dev.holdfast.traces.model.natural.City;
import dev.holdfast.traces.model.natural.Country;
import dev.holdfast.traces.model.natural.Landmark;
import dev.holdfast.traces.model.shop.Address;
import dev.holdfast.traces.model.shop.Item;
import dev.holdfast.traces.model.shop.Order;
import dev.holdfast.traces.model.shop.Profile;
import dev.holdfast.traces.model.shop.User;
import dev.holdfast.traces.model.staff.Company;
import dev.holdfast.traces.model.staff.Engineer;
import dev.holdfast.traces.model.staff.Manager;
import dev.holdfast.traces.model.staff.Person;
import dev.holdfast.traces.model.tree.Node;
import dev.holdfast.traces.model.vehicles.Car;
import dev.holdfast.traces.model.vehicles.Owner;
import dev.holdfast.traces.model.vehicles.SportsCar;
import dev.holdfast.traces.model.vehicles.Truck;
import dev.holdfast.traces.model.vehicles.Vehicle;
import dev.holdfast.traces.model.versioned.Document;
import dev.holdfast.traces.model.versioned.Paragraph;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The model families of the session traces map as they are, to the tables that the traces were recorded with. */
class TraceModelsTest {
    @Test
    void shop() {
        Registry registry = Registry.of(User.class, Address.class, Order.class, Item.class, Profile.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "users(id INTEGER identity key, name VARCHAR(40) not null, age INTEGER)",
                        "addresses(id INTEGER identity key, email VARCHAR(60) not null, user_id INTEGER -> users(id))",
                        "orders(id INTEGER identity key, descr VARCHAR(40), total INTEGER not null, user_id INTEGER -> users(id))",
                        "items(id INTEGER identity key, sku VARCHAR(20) not null, price INTEGER)",
                        "order_items(order_id INTEGER key -> orders(id), item_id INTEGER key -> items(id))",
                        "profiles(id INTEGER identity key, nick VARCHAR(40), bio VARCHAR(200), user_id INTEGER -> users(id))");
        Mapper user = registry.mapper(User.class);
        assertThat(user.relationships()).extracting(Attribute::name).containsExactly("addresses", "orders", "profile");
        assertThat(user.relationship("addresses").cascades()).isEqualTo(Set.of(Cascade.values()));
        assertThat(user.relationship("orders").cascades())
                .containsExactlyInAnyOrder(Cascade.SAVE_UPDATE, Cascade.MERGE);
        assertThat(user.relationship("profile").shape()).isEqualTo(Shape.REFERENCE);
        assertThat(user.relationship("profile").direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(registry.mapper(Profile.class).attribute("bio").deferred()).isTrue();
        assertThat(registry.insertOrder())
                .extracting(Mapper::name)
                .containsExactly("Item", "User", "Address", "Order", "Profile");
    }

    @Test
    void foreignKeyAttributeIsTheOnlyHolderOfItsColumn() {
        Registry registry = Registry.of(User.class, Address.class, Order.class, Item.class, Profile.class);

        Mapper address = registry.mapper(Address.class);
        ColumnAttribute userId = (ColumnAttribute) address.attribute("userId");

        assertThat(address.relationship("user").pairs())
                .containsExactly(new ColumnPair(
                        userId, registry.mapper(User.class).identifier().get(0)));
        assertThat(address.hiddenCount()).isZero();
        assertThat(userId.traits().insertable()).isTrue();
        assertThat(userId.traits().updatable()).isTrue();
        assertThat(address.columnAttribute(userId.column())).isSameAs(userId);
        assertThat(address.relationship("user").inverse())
                .isSameAs(registry.mapper(User.class).relationship("addresses"));
        assertThat(address.relationship("user").inverse().inverse()).isSameAs(address.relationship("user"));
    }

    @Test
    void manyToManySeesTheAssociationFromBothSides() {
        Registry registry = Registry.of(User.class, Address.class, Order.class, Item.class, Profile.class);

        Relationship items = registry.mapper(Order.class).relationship("items");
        Relationship orders = registry.mapper(Item.class).relationship("orders");

        assertThat(items.direction()).isEqualTo(Direction.MANY_TO_MANY);
        assertThat(items.pairs()).isEmpty();
        assertThat(items.association().local())
                .extracting(link -> link.column().name())
                .containsExactly("order_id");
        assertThat(orders.association().local())
                .extracting(link -> link.column().name())
                .containsExactly("item_id");
        assertThat(orders.association().table()).isSameAs(items.association().table());
        assertThat(orders.inverse()).isSameAs(items);
        assertThat(items.traits().owner()).isTrue();
        assertThat(orders.traits().owner()).isFalse();
        assertThat(items.orderBy())
                .extracting(order -> order.attribute().name())
                .containsExactly("id");
    }

    @Test
    void tree() {
        Registry registry = Registry.of(Node.class);

        assertThat(tables(registry))
                .containsExactly(
                        "nodes(id INTEGER identity key, name VARCHAR(40) not null, parent_id INTEGER -> nodes(id))");
        Mapper node = registry.mapper(Node.class);
        assertThat(node.relationships()).extracting(Attribute::name).containsExactly("children", "parent");
        assertThat(node.relationship("parent").refersToIdentifier()).isTrue();
        assertThat(node.relationship("children").inverse()).isSameAs(node.relationship("parent"));
        assertThat(registry.dependencies()).containsOnlyKeys(node);
        assertThat(registry.dependencies().get(node)).isEmpty();
    }

    @Test
    void staff() {
        Registry registry = Registry.of(Company.class, Person.class, Manager.class, Engineer.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "companies(id INTEGER identity key, name VARCHAR(40) not null)",
                        "people(id INTEGER identity key, kind VARCHAR(20) not null, name VARCHAR(40) not null, company_id INTEGER -> companies(id))",
                        "managers(id INTEGER key -> people(id), budget INTEGER)",
                        "engineers(id INTEGER key -> people(id), lang VARCHAR(20), manager_id INTEGER -> managers(id))");
        Mapper engineer = registry.mapper(Engineer.class);
        Mapper person = registry.mapper(Person.class);
        assertThat(engineer.tables()).extracting(Table::name).containsExactly("people", "engineers");
        assertThat(engineer.table().name()).isEqualTo("engineers");
        assertThat(engineer.identifier().get(0).columns()).hasSize(2);
        assertThat(engineer.columns())
                .extracting(Attribute::name)
                .containsExactly("id", "name", "companyId", "lang", "managerId");
        assertThat(engineer.columnsOf(engineer.table()))
                .extracting(Attribute::name)
                .containsExactly("id", "lang", "managerId");
        assertThat(engineer.relationships()).extracting(Attribute::name).containsExactly("manager", "company");
        assertThat(engineer.attribute("name").number())
                .isEqualTo(person.attribute("name").number());
        assertThat(engineer.discriminator().value()).isEqualTo("engineer");
        assertThat(person.childFor("manager")).isSameAs(registry.mapper(Manager.class));
        assertThat(person.childFor("clerk")).isNull();
        assertThat(person.isPolymorphic()).isTrue();
        assertThat(engineer.root()).isSameAs(person);
        assertThat(registry.shape(Engineer.class).restriction()).isNull();
        assertThat(registry.insertOrder())
                .extracting(Mapper::name)
                .containsExactly("Company", "Person", "Manager", "Engineer");
    }

    @Test
    void vehicles() {
        Registry registry = Registry.of(Owner.class, Vehicle.class, Car.class, SportsCar.class, Truck.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "owners(id INTEGER identity key, name VARCHAR(40) not null)",
                        "vehicles(id INTEGER identity key, kind VARCHAR(20) not null, label VARCHAR(40) not null, "
                                + "owner_id INTEGER -> owners(id), doors INTEGER, top_speed INTEGER, payload INTEGER)");
        Mapper sports = registry.mapper(SportsCar.class);
        assertThat(sports.columns())
                .extracting(Attribute::name)
                .containsExactly("id", "label", "ownerId", "doors", "topSpeed");
        assertThat(sports.tables()).hasSize(1);
        assertThat(registry.shape(Car.class).restriction().values()).containsExactly("car", "sports");
        assertThat(registry.shape(Vehicle.class).restriction()).isNull();
    }

    @Test
    void versioned() {
        Registry registry = Registry.of(Document.class, Paragraph.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "documents(id INTEGER identity key, title VARCHAR(40) not null, pages INTEGER, version_id INTEGER not null)",
                        "paragraphs(id INTEGER identity key, body VARCHAR(60) not null, document_id INTEGER -> documents(id))");
        Mapper document = registry.mapper(Document.class);
        assertThat(document.version().name()).isEqualTo("versionId");
        assertThat(document.version().traits().activeHistory()).isTrue();
        assertThat(document.relationship("paragraphs").strategy()).isEqualTo(LoadStrategy.SELECTIN);
    }

    @Test
    void natural() {
        Registry registry = Registry.of(Country.class, City.class, Landmark.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "countries(code VARCHAR(10) key, name VARCHAR(40) not null)",
                        "cities(id INTEGER identity key, name VARCHAR(40) not null, country_code VARCHAR(10) -> countries(code) on update cascade)",
                        "landmarks(country_code VARCHAR(10) key -> countries(code) on update cascade, num INTEGER key, title VARCHAR(40) not null)");
        Mapper landmark = registry.mapper(Landmark.class);
        assertThat(landmark.identifier()).extracting(Attribute::name).containsExactly("countryCode", "num");
        assertThat(landmark.relationship("country").pairs().get(0).local())
                .isSameAs(landmark.identifier().get(0));
    }

    @Test
    void cyclic() {
        Registry registry = Registry.of(Player.class, Ball.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "players(id INTEGER identity key, name VARCHAR(40) not null, favourite_id INTEGER -> balls(id))",
                        "balls(id INTEGER identity key, colour VARCHAR(20) not null, player_id INTEGER -> players(id))");
        assertThat(registry.mapper(Player.class)
                        .relationship("favourite")
                        .traits()
                        .postUpdate())
                .isTrue();
        assertThat(registry.insertOrder()).extracting(Mapper::name).containsExactly("Player", "Ball");
    }

    @Test
    void assoc() {
        Registry registry = Registry.of(Student.class, Course.class, Enrolment.class);

        assertThat(tables(registry))
                .containsExactlyInAnyOrder(
                        "students(id INTEGER identity key, name VARCHAR(40) not null)",
                        "courses(id INTEGER identity key, title VARCHAR(40) not null)",
                        "enrolments(student_id INTEGER key -> students(id), course_id INTEGER key -> courses(id), grade INTEGER)");
        Mapper enrolment = registry.mapper(Enrolment.class);
        assertThat(enrolment.relationship("course").strategy()).isEqualTo(LoadStrategy.JOINED);
        assertThat(enrolment.isGeneratedKey()).isFalse();
        assertThat(registry.mapper(Student.class).identifier().get(0).traits().generation())
                .isEqualTo(Generation.DATABASE);
    }

    /** Every table as text, columns in their order. */
    private static List<String> tables(Registry registry) {
        return registry.metadata().tables().stream().map(TraceModelsTest::text).toList();
    }

    private static String text(Table table) {
        return table.name()
                + table.columns().stream()
                        .map(column -> text(table, column))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(Table table, Column<?> column) {
        List<String> words = new ArrayList<>(List.of(column.name(), type(column.type())));
        if (column.generated()) {
            words.add(column.generation().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (column.primaryKey()) {
            words.add("key");
        } else if (!column.nullable()) {
            words.add("not null");
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column)) {
                words.add("-> " + key.referredTable().name() + "("
                        + key.referredColumns().get(0).name() + ")");
                if (key.onUpdate() != Action.NO_ACTION) {
                    words.add("on update " + key.onUpdate().name().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        return String.join(" ", words);
    }

    private static String type(SqlType<?> type) {
        return type.code() == TypeCode.VARCHAR
                ? "VARCHAR(" + type.length() + ")"
                : type.code().name();
    }
}
