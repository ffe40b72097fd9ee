package dev.holdfast.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A mapped field.
 *
 * @param name the attribute's name
 * @param places where its annotations may be: the field, then the getter of the same name if there is one
 * @param type its type as seen from the class whose metamodel is written: type variables of superclasses are replaced
 */
record PersistentMember(String name, List<Element> places, TypeMirror type) {
    /** The field. */
    Element element() {
        return places.get(0);
    }

    boolean has(String annotation) {
        return places.stream().anyMatch(place -> Jakarta.has(place, annotation));
    }

    boolean hasAny(Set<String> annotations) {
        return annotations.stream().anyMatch(this::has);
    }

    /** The class named by {@code targetEntity} of the relationship's annotation. */
    Optional<TypeMirror> targetEntity() {
        return places.stream()
                .flatMap(place -> Jakarta.targetEntity(place).stream())
                .findFirst();
    }
}
