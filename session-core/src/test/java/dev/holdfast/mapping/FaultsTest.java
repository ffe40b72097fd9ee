package dev.holdfast.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.MappingException;
import dev.holdfast.error.UnmappedClassException;
import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.traces.model.natural.City;
import dev.holdfast.traces.model.natural.Country;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a user reads whose mapping is wrong. */
class FaultsTest {
    @Entity
    static class NoKey {
        String name;
    }

    @Entity
    static class StrangeType {
        @Id
        Long id;

        Thread worker;
    }

    @Entity
    static class ToNowhere {
        @Id
        Long id;

        @ManyToOne
        Plain plain;
    }

    @Entity
    static class Plain {
        @Id
        Long id;
    }

    @Test
    void allFaultsOfAllClassesComeAtOnce() {
        assertThatThrownBy(() -> Registry.of(NoKey.class, StrangeType.class, ToNowhere.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContainingAll(
                        "3 things are wrong with the mapping:",
                        "StrangeType.worker: Holdfast knows no column type for java.lang.Thread",
                        "[no-column-type]",
                        "ToNowhere.plain refers to dev.holdfast.mapping.FaultsTest$Plain, which is not mapped. Add the class to Registry.of",
                        "NoKey has no primary key: annotate an attribute of NoKey, or of a @MappedSuperclass of it, with @Id. [no-primary-key]");
    }

    @Entity
    static class Calculated {
        private Long id;

        @Id
        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        @Column
        String getLabel() {
            return "no. " + id;
        }
    }

    @Test
    void propertyWithoutField() {
        assertThatThrownBy(() -> Registry.of(Calculated.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "Calculated.getLabel() is a persistent property, but Calculated has no field \"label\" to keep its value in. "
                                + "Name the field like the property, or mark the getter @Transient. [property-without-field]");
    }

    @Entity
    static class Twice {
        @Id
        Long id;

        String name;

        @Column(name = "NAME")
        String title;
    }

    @Test
    void twoAttributesOnOneColumn() {
        assertThatThrownBy(() -> Registry.of(Twice.class))
                .isInstanceOf(MappingException.class)
                .hasMessageStartingWith(
                        "Twice.title: the column \"name\" of the table \"twice\" has an attribute already.")
                .hasMessageEndingWith("[column-twice]");
    }

    @Entity
    static class Parent {
        @Id
        Long id;

        @OneToMany(mappedBy = "parnet")
        List<Child> children = new ArrayList<>();
    }

    @Entity
    static class Child {
        @Id
        Long id;

        @ManyToOne
        Parent parent;
    }

    @Test
    void mappedByUnknownAttribute() {
        assertThatThrownBy(() -> Registry.of(Parent.class, Child.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "Parent.children says mappedBy = \"parnet\", but Child has no relationship of that name. It has: parent. [mapped-by]");
    }

    @Entity
    static class Ordered {
        @Id
        Long id;

        @OneToMany(mappedBy = "parent")
        @OrderBy("size DESC")
        List<Item> items = new ArrayList<>();
    }

    @Entity
    static class Item {
        @Id
        Long id;

        String title;

        @ManyToOne
        Ordered parent;
    }

    @Test
    void orderByUnknownAttribute() {
        assertThatThrownBy(() -> Registry.of(Ordered.class, Item.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "Ordered.items names \"size\" in its @OrderBy, which is no column of Item. It has: [id, title")
                .hasMessageEndingWith("[unknown-attribute]");
    }

    @Entity
    static class Orphaning {
        @Id
        Long id;

        @ManyToMany(cascade = CascadeType.ALL)
        @dev.holdfast.mapping.annotation.Cascades({Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Plain> plains = new ArrayList<>();
    }

    @Test
    void orphanRemovalNeedsASingleParent() {
        assertThatThrownBy(() -> Registry.of(Orphaning.class, Plain.class))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Orphaning.plains removes orphans but may have several parents")
                .hasMessageEndingWith("[orphan-many]");
    }

    @Entity
    static class ConcreteCollection {
        @Id
        Long id;

        @OneToMany
        HashSet<Plain> plains = new HashSet<>();
    }

    @Test
    void collectionsAreDeclaredByInterface() {
        assertThatThrownBy(() -> Registry.of(ConcreteCollection.class, Plain.class))
                .hasMessageStartingWith(
                        "ConcreteCollection.plains is declared as java.util.HashSet: declare a collection")
                .hasMessageEndingWith("[collection-type]");
    }

    @Entity
    @DiscriminatorValue("x")
    static class Top {
        @Id
        Long id;
    }

    @Entity
    @DiscriminatorValue("x")
    static class Below extends Top {}

    @Test
    void discriminatorValuesDiffer() {
        assertThatThrownBy(() -> Registry.of(Top.class, Below.class))
                .hasMessageContaining("Top and Below have the same discriminator value 'x'")
                .hasMessageEndingWith("[discriminator-twice]");
    }

    @Embeddable
    @Access(AccessType.FIELD)
    static class Money {
        long cents;
    }

    @Entity
    static class TwoPrices {
        @Id
        Long id;

        @Embedded
        Money price;

        @Embedded
        Money discount;
    }

    @Test
    void twoEmbeddedValuesNeedNames() {
        assertThatThrownBy(() -> Registry.of(TwoPrices.class))
                .hasMessageStartingWith("TwoPrices.discount.cents: the column \"cents\" of the table \"two_prices\"")
                .hasMessageContaining("@AttributeOverride");
    }

    @Test
    void classesThatAreNoEntities() {
        assertThatThrownBy(() -> Registry.of(String.class, Plain.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "java.lang.String is not an entity: it has no @Entity of jakarta.persistence. [not-an-entity]");
        assertThatThrownBy(() -> Registry.of(Plain.class, null)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void unmappedClassesAndInstancesAreNamed() {
        Registry registry = Registry.of(Plain.class);

        assertThatThrownBy(() -> registry.mapper(Parent.class))
                .isInstanceOf(UnmappedClassException.class)
                .hasMessageContaining("Mapped are: Plain.");
        assertThatThrownBy(() -> registry.mapperOf("text"))
                .isInstanceOf(UnmappedInstanceException.class)
                .hasMessageStartingWith("A java.lang.String is not an instance of a mapped class.");
        assertThatThrownBy(() -> registry.shape(Parent.class)).isInstanceOf(UnmappedClassException.class);
        assertThatThrownBy(() -> registry.mapper(Plain.class).attribute("naem"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("Plain has no attribute \"naem\". It has: id. [unknown-attribute]");
    }

    @Entity
    static class Shelf {
        @Id
        Long id;

        @OneToMany
        Map<String, Plain> byName;
    }

    @Entity
    static class Crate {
        @Id
        Long id;

        @OneToMany
        List<Plain> first;

        @ManyToMany
        Set<Plain> second;
    }

    @Test
    void collectionsThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> Registry.of(Shelf.class, Plain.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContainingAll("byName", "a Map of entities is not supported", "[unsupported-mapping]");
        assertThatThrownBy(() -> Registry.of(Crate.class, Plain.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContainingAll("first", "second", "crate_plain", "[shared-join-table]");
    }

    @Test
    void classesThatAreNotEnhancedAreListedTogether() throws Exception {
        PlainLoader loader = new PlainLoader();
        Class<?> first = loader.plain(City.class);
        Class<?> second = loader.plain(Country.class);

        assertThatThrownBy(() -> Registry.of(first, second))
                .isInstanceOf(MappingException.class)
                .hasMessageContainingAll(
                        "2 classes are not enhanced",
                        "dev.holdfast.traces.model.natural.City: ",
                        "dev.holdfast.traces.model.natural.Country: ",
                        "-javaagent:session-agent.jar",
                        "Maven or Gradle plugin",
                        "session-junit")
                .hasMessageEndingWith("[not-enhanced]");
        assertThat(Registry.of(Plain.class).mappers()).hasSize(1);
    }
}
