package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.ColumnReader.Place;
import jakarta.persistence.AccessType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads embeddable classes where entities use them. */
final class EmbeddableReader {
    private final ColumnReader columns;
    private final Enhancement enhancement;
    private final Faults faults;

    EmbeddableReader(ColumnReader columns, Enhancement enhancement, Faults faults) {
        this.columns = columns;
        this.enhancement = enhancement;
        this.faults = faults;
    }

    static boolean isEmbedded(Member member, Class<?> javaType) {
        return member.has(Embedded.class)
                || member.has(EmbeddedId.class)
                || javaType.isAnnotationPresent(Embeddable.class);
    }

    /** @param place the inside of {@code member}; its path is empty */
    EmbeddedModel read(Member member, int number, Class<?> javaType, Place place) {
        List<ColumnSlot> slots = new ArrayList<>();
        EmbeddableType type = read(javaType, place, slots, new ArrayDeque<>());
        if (slots.isEmpty()) {
            throw new MappingException("%s: the embeddable %s has no persistent field. [empty-embeddable]"
                    .formatted(member, javaType.getName()));
        }
        if (member.has(EmbeddedId.class)) {
            slots.forEach(slot -> slot.identifier = true);
        }
        return new EmbeddedModel(member, number, type, slots);
    }

    private EmbeddableType read(Class<?> javaType, Place place, List<ColumnSlot> slots, Deque<Class<?>> inside) {
        if (inside.contains(javaType)) {
            throw new MappingException(
                    "The embeddable %s contains itself. [recursive-embeddable]".formatted(javaType.getName()));
        }
        inside.push(javaType);
        Managed prototype = javaType.isRecord() ? null : enhancement.prototype(javaType);
        Map<Integer, EmbeddableType> nested = new HashMap<>();
        GenericTypes generics = new GenericTypes(javaType);
        int position = 0;
        for (Member member : members(javaType)) {
            Integer index = prototype == null ? (Integer) position++ : indexOf(prototype, member);
            faults.collect(() -> component(member, index, generics, place, slots, nested, inside));
        }
        inside.pop();
        return prototype == null
                ? new RecordEmbeddable(javaType, nested)
                : new ManagedEmbeddable(javaType, prototype, nested);
    }

    private void component(
            Member member,
            int index,
            GenericTypes generics,
            Place place,
            List<ColumnSlot> slots,
            Map<Integer, EmbeddableType> nested,
            Deque<Class<?>> inside) {
        Class<?> type = generics.rawClass(member.field().getGenericType());
        refuseRelationship(member);
        if (isEmbedded(member, type)) {
            nested.put(index, read(type, place.inside(member, index), slots, inside));
        } else {
            slots.add(columns.read(member, type, index, true, place));
        }
    }

    private static int indexOf(Managed prototype, Member member) {
        Integer index = Layout.of(prototype.$hf$layout()).number(member.declaring(), member.name());
        if (index == null) {
            throw Enhancement.unknownField(member);
        }
        return index;
    }

    private List<Member> members(Class<?> javaType) {
        List<Member> members = new ArrayList<>();
        for (Class<?> level : levels(javaType)) {
            members.addAll(Members.of(level, AccessType.FIELD, faults));
        }
        return members;
    }

    /** The class and its embeddable and mapped superclasses, topmost first. */
    static List<Class<?>> levels(Class<?> javaType) {
        List<Class<?>> levels = new ArrayList<>();
        for (@Nullable Class<?> level = javaType; level != null; level = level.getSuperclass()) {
            if (level == javaType
                    || level.isAnnotationPresent(Embeddable.class)
                    || level.isAnnotationPresent(MappedSuperclass.class)) {
                levels.add(0, level);
            }
        }
        return levels;
    }

    private static void refuseRelationship(Member member) {
        if (member.has(ManyToOne.class)
                || member.has(OneToOne.class)
                || member.has(OneToMany.class)
                || member.has(ManyToMany.class)
                || member.has(ElementCollection.class)) {
            throw Members.unsupported(member, "a relationship inside an embeddable", "Move it to the entity.");
        }
    }
}
