package dev.holdfast.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Relationship.Direction;
import dev.holdfast.mapping.Relationship.Shape;
import dev.holdfast.schema.Column;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entities in the manner of Spring's PetClinic: final collections, one-sided relationships, mapped superclasses. */
class ClinicTest {
    @MappedSuperclass
    static class Base {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Integer id;

        public Integer getId() {
            return id;
        }

        public boolean isNew() {
            return id == null;
        }
    }

    /** Annotated on the getter, while its superclass and its subclasses annotate fields. */
    @MappedSuperclass
    static class Named extends Base {
        private String name;

        private int readings;

        @jakarta.persistence.Column(name = "full_name", length = 80)
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Transient
        public int getReadings() {
            return readings;
        }
    }

    @Entity
    @Table(name = "types")
    static class PetType extends Named {}

    @Entity
    @Table(name = "owners")
    static class Owner extends Named {
        @jakarta.persistence.Column
        private String telephone;

        @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
        @JoinColumn(name = "owner_id")
        @OrderBy("name")
        private final List<Pet> pets = new ArrayList<>();
    }

    @Entity
    @Table(name = "pets")
    static class Pet extends Named {
        private LocalDate birthDate;

        @ManyToOne
        @JoinColumn(name = "type_id")
        private PetType type;

        @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
        @JoinColumn(name = "pet_id")
        @OrderBy("date ASC")
        private final Set<Visit> visits = new LinkedHashSet<>();

        private Pet() {}
    }

    @Entity
    @Table(name = "visits")
    static class Visit extends Base {
        @jakarta.persistence.Column(name = "visit_date")
        private LocalDate date = LocalDate.EPOCH;
    }

    @Entity
    @Table(name = "vets")
    static class Vet extends Named {
        @ManyToMany(fetch = FetchType.EAGER)
        @JoinTable(
                name = "vet_specialties",
                joinColumns = @JoinColumn(name = "vet_id"),
                inverseJoinColumns = @JoinColumn(name = "specialty_id"))
        private Set<Specialty> specialties = new HashSet<>();
    }

    @Entity
    @Table(name = "specialties")
    static class Specialty extends Named {}

    private final Registry registry =
            Registry.of(Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class);

    @Test
    void annotationsOfGettersMapFields() {
        Mapper owner = registry.mapper(Owner.class);

        assertThat(owner.columns()).extracting(Attribute::name).containsExactly("id", "name", "telephone");
        assertThat(((ColumnAttribute) owner.attribute("name")).column().name()).isEqualTo("full_name");
        assertThat(owner.findAttribute("readings")).isNull();
        assertThat(owner.fieldCount()).isEqualTo(5);
    }

    @Test
    void oneSidedOneToManyGivesItsTargetAHiddenForeignKey() {
        Relationship pets = registry.mapper(Owner.class).relationship("pets");
        ColumnAttribute ownerId = (ColumnAttribute) registry.mapper(Pet.class).attribute("owner_id");

        assertThat(pets.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(pets.traits().owner()).isTrue();
        assertThat(pets.inverse()).isNull();
        assertThat(pets.strategy()).isEqualTo(LoadStrategy.SELECTIN);
        assertThat(pets.pairs())
                .containsExactly(
                        new ColumnPair(registry.mapper(Owner.class).identifier().get(0), ownerId));
        assertThat(ownerId.isHidden()).isTrue();
        assertThat(ownerId.hiddenSlot()).isEqualTo(1);
        assertThat(ownerId.number()).isEqualTo(registry.mapper(Pet.class).fieldCount() + 1);
        assertThat(ownerId.column().table().foreignKeys())
                .anySatisfy(key -> assertThat(key.referredTableName()).isEqualTo("owners"));
    }

    @Test
    void hiddenColumnsFollowTheFieldsAndStandInTheTableWhereTheirRelationshipStands() {
        Mapper pet = registry.mapper(Pet.class);

        assertThat(pet.hiddenCount()).isEqualTo(2);
        assertThat(pet.table().columns())
                .extracting(Column::name)
                .containsExactly("id", "full_name", "birth_date", "type_id", "owner_id");
        assertThat(pet.attributes().get(pet.fieldCount())).isSameAs(pet.attribute("type_id"));
        assertThat(pet.relationship("visits").shape()).isEqualTo(Shape.SET);
        assertThat(pet.relationship("visits").orderBy())
                .containsExactly(new Relationship.OrderBy(
                        (ColumnAttribute) registry.mapper(Visit.class).attribute("date"), false));
    }

    @Test
    void newInstanceRunsNoUserCode() {
        Managed visit = registry.mapper(Visit.class).newInstance();

        assertThat(visit).isInstanceOf(Visit.class);
        assertThat(registry.mapper(Visit.class).attribute("date"))
                .isInstanceOfSatisfying(
                        ColumnAttribute.class,
                        date -> assertThat(date.get(visit)).isNull());
        assertThat(new Visit().date).isEqualTo(LocalDate.EPOCH);
        assertThat(registry.mapper(Pet.class).newInstance()).isInstanceOf(Pet.class);
    }

    @Test
    void tablesAreInsertedParentsFirst() {
        assertThat(registry.insertOrder())
                .extracting(Mapper::name)
                .containsExactly("Owner", "PetType", "Pet", "Specialty", "Vet", "Visit");
    }
}
