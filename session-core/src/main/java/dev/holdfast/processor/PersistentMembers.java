package dev.holdfast.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the mapped fields of a class, those of mapped superclasses and parent entities first. */
final class PersistentMembers {
    private static final Set<String> MAPPED = Set.of("Entity", "MappedSuperclass", "Embeddable");

    private final Types types;

    PersistentMembers(Types types) {
        this.types = types;
    }

    /**
     * The mapped members in declaration order, superclasses first; an attribute declared again keeps its first place.
     *
     * @param viewer the class whose metamodel is written
     * @param properties whether getters are annotated where a class itself does not show it
     */
    List<PersistentMember> of(DeclaredType viewer, boolean properties) {
        Map<String, PersistentMember> members = new LinkedHashMap<>();
        for (TypeElement declaring : hierarchy(viewer)) {
            for (List<Element> places : new ClassMembers(declaring, properties).persistent()) {
                Element field = places.get(0);
                String name = field.getSimpleName().toString();
                members.put(name, new PersistentMember(name, places, types.asMemberOf(viewer, field)));
            }
        }
        return new ArrayList<>(members.values());
    }

    /** Whether the key of the class or of a superclass is annotated on a getter. */
    boolean usesProperties(DeclaredType viewer) {
        return hierarchy(viewer).stream()
                .flatMap(declaring -> declaring.getEnclosedElements().stream())
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .anyMatch(member -> Jakarta.has(member, "Id") || Jakarta.has(member, "EmbeddedId"));
    }

    /** The mapped classes from the top to the viewer; classes without annotation in between are skipped. */
    private static Deque<TypeElement> hierarchy(DeclaredType viewer) {
        Deque<TypeElement> classes = new ArrayDeque<>();
        TypeMirror level = viewer;
        while (level.getKind() == TypeKind.DECLARED) {
            TypeElement element = (TypeElement) ((DeclaredType) level).asElement();
            if (Jakarta.hasAny(element, MAPPED)) {
                classes.addFirst(element);
            }
            level = element.getSuperclass();
        }
        return classes;
    }
}
