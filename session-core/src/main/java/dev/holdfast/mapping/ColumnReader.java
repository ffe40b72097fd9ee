package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.ColumnModel.SequenceModel;
import dev.holdfast.mapping.ColumnTraits.Generation;
import dev.holdfast.mapping.annotation.ActiveHistory;
import dev.holdfast.mapping.annotation.ColumnGroup;
import dev.holdfast.mapping.annotation.ServerDefault;
import dev.holdfast.type.SqlType;
import jakarta.persistence.Basic;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of an attribute that is one column. */
final class ColumnReader {
    private final ColumnTypes types;
    private final Map<String, SequenceGenerator> sequences = new HashMap<>();

    ColumnReader(ColumnTypes types) {
        this.types = types;
    }

    /**
     * Where an attribute is.
     *
     * @param table the table of its entity
     * @param path how the embeddable that declares it is reached, see {@link ColumnSlot#path}
     * @param prefix attribute names on that way, each followed by a dot
     * @param overrides what using classes say of its column
     * @param converts what using classes say of its conversion
     */
    record Place(TableModel table, List<Integer> path, String prefix, Overrides overrides, List<Convert> converts) {
        /** The inside of an embedded attribute of an entity. */
        Place inside(Member member) {
            return inside(member, path);
        }

        /** The inside of an embeddable in an embeddable. */
        Place inside(Member member, int index) {
            return inside(member, pathTo(index));
        }

        private Place inside(Member member, List<Integer> inner) {
            return new Place(
                    table, inner, prefix + member.name() + ".", overrides.inside(member), member.all(Convert.class));
        }

        List<Integer> pathTo(int index) {
            List<Integer> longer = new ArrayList<>(path);
            longer.add(index);
            return longer;
        }
    }

    void register(SequenceGenerator generator, Class<?> where) {
        String name = generator.name().isEmpty() ? where.getSimpleName() : generator.name();
        sequences.putIfAbsent(name, generator);
    }

    /** @param lastIndex the number of the field in the class that declares it */
    ColumnSlot read(Member member, Class<?> javaType, int lastIndex, boolean component, Place place) {
        Column annotation = place.overrides().column(member);
        SqlType<?> type = types.of(member, javaType, annotation, place.converts(), member.name());
        ColumnModel column = new ColumnModel(columnName(annotation, member), type);
        if (annotation != null) {
            describe(column, annotation, member, place.table());
        }
        Basic basic = member.find(Basic.class);
        column.nullable &= !javaType.isPrimitive() && (basic == null || basic.optional());
        generation(column, member, javaType, place.table());
        ColumnSlot slot = new ColumnSlot(
                place.prefix() + member.name(), javaType, component ? place.pathTo(lastIndex) : List.of(), column);
        ColumnGroup group = member.find(ColumnGroup.class);
        slot.identifier = member.has(Id.class);
        slot.version = member.has(Version.class);
        slot.deferred = group != null || (basic != null && basic.fetch() == FetchType.LAZY);
        slot.group = group == null ? null : group.value();
        slot.activeHistory = member.has(ActiveHistory.class);
        return slot;
    }

    private static String columnName(@Nullable Column annotation, Member member) {
        return annotation == null || annotation.name().isEmpty() ? DefaultNames.of(member.name()) : annotation.name();
    }

    private static void describe(ColumnModel column, Column annotation, Member member, TableModel table) {
        if (!annotation.table().isEmpty() && !annotation.table().equals(table.name())) {
            throw Members.unsupported(
                    member, "a column in a secondary table", "Map the other table as an entity of its own.");
        }
        column.nullable = annotation.nullable();
        column.unique = annotation.unique();
        column.insertable = annotation.insertable();
        column.updatable = annotation.updatable();
        column.definition = annotation.columnDefinition();
        column.comment = annotation.comment();
        for (CheckConstraint check : annotation.check()) {
            table.constraint(spec -> spec.check(check.name().isEmpty() ? null : check.name(), check.constraint()));
        }
    }

    private void generation(ColumnModel column, Member member, Class<?> javaType, TableModel table) {
        ServerDefault serverDefault = member.find(ServerDefault.class);
        if (serverDefault != null) {
            column.generation = Generation.DATABASE;
            column.defaultSql = serverDefault.value();
        }
        GeneratedValue generated = member.find(GeneratedValue.class);
        if (generated != null) {
            generate(column, generated, member, javaType, table);
        }
    }

    private void generate(
            ColumnModel column, GeneratedValue generated, Member member, Class<?> javaType, TableModel table) {
        SequenceGenerator generator = generator(generated, member);
        switch (generated.strategy()) {
            case IDENTITY -> identity(column, member, javaType);
            case SEQUENCE -> sequence(column, generator, generated, table);
            case UUID -> column.generation = Generation.UUID;
            case TABLE -> throw Members.unsupported(member, "GenerationType.TABLE", "Use IDENTITY, SEQUENCE or UUID.");
            case AUTO -> automatic(column, generator, generated, member, javaType, table);
        }
        if (column.generation == Generation.UUID && javaType != java.util.UUID.class && javaType != String.class) {
            throw new MappingException("%s: GenerationType.UUID makes a UUID or a String, not a %s. [bad-generation]"
                    .formatted(member, javaType.getSimpleName()));
        }
    }

    private static void automatic(
            ColumnModel column,
            @Nullable SequenceGenerator generator,
            GeneratedValue generated,
            Member member,
            Class<?> javaType,
            TableModel table) {
        if (javaType == java.util.UUID.class || javaType == String.class) {
            column.generation = Generation.UUID;
        } else if (generator != null) {
            sequence(column, generator, generated, table);
        } else {
            identity(column, member, javaType);
        }
    }

    private static void identity(ColumnModel column, Member member, Class<?> javaType) {
        if (!column.type.code().integral()) {
            throw new MappingException("""
                    %s: the database numbers rows with integers, it cannot generate a %s. Use Long or Integer, or assign the key. \
                    [bad-generation]""".formatted(member, javaType.getSimpleName()));
        }
        column.generation = Generation.DATABASE;
        column.identity = true;
    }

    private static void sequence(
            ColumnModel column, @Nullable SequenceGenerator generator, GeneratedValue generated, TableModel table) {
        String fallback = generated.generator().isEmpty() ? table.name() + "_seq" : generated.generator();
        String name = generator == null || generator.sequenceName().isEmpty() ? fallback : generator.sequenceName();
        column.generation = Generation.SEQUENCE;
        column.sequence = new SequenceModel(name, generator == null ? 1 : generator.initialValue());
    }

    private @Nullable SequenceGenerator generator(GeneratedValue generated, Member member) {
        SequenceGenerator here = member.find(SequenceGenerator.class);
        if (generated.generator().isEmpty()) {
            boolean wanted = here != null || generated.strategy() == GenerationType.SEQUENCE;
            return wanted && here == null ? sequences.get(member.declaring().getSimpleName()) : here;
        }
        SequenceGenerator named = sequences.get(generated.generator());
        if (named == null && here != null) {
            return here;
        }
        if (named == null && generated.strategy() == GenerationType.AUTO) {
            throw new MappingException(
                    "%s names the generator \"%s\", but no @SequenceGenerator has that name. [unknown-generator]"
                            .formatted(member, generated.generator()));
        }
        return named;
    }
}
