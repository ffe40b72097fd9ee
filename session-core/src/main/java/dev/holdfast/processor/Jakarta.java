package dev.holdfast.processor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The annotations of {@code jakarta.persistence}, looked up by name: their classes need not be on the processor path. */
final class Jakarta {
    static final String PACKAGE = "jakarta.persistence.";
    static final Set<String> TO_ONE = Set.of("ManyToOne", "OneToOne");
    static final Set<String> TO_MANY = Set.of("OneToMany", "ManyToMany");

    private static final String HOLDFAST = "dev.holdfast.mapping.annotation.";
    private static final Set<String> NOT_MAPPING = Set.of(
            "PrePersist", "PostPersist", "PreUpdate", "PostUpdate", "PreRemove", "PostRemove", "PostLoad", "Transient");

    private Jakarta() {}

    static boolean has(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    static boolean hasAny(Element element, Set<String> annotations) {
        return annotations.stream().anyMatch(annotation -> has(element, annotation));
    }

    /** Whether an annotation at a field or getter maps it, of {@code jakarta.persistence} or of Holdfast. */
    static boolean maps(Element member) {
        return member.getAnnotationMirrors().stream()
                .map(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .toString())
                .anyMatch(Jakarta::maps);
    }

    private static boolean maps(String annotation) {
        return annotation.startsWith(HOLDFAST)
                || (annotation.startsWith(PACKAGE) && !NOT_MAPPING.contains(annotation.substring(PACKAGE.length())));
    }

    /** The text of the constant in {@code @Access(...)}: FIELD or PROPERTY; empty without the annotation. */
    static Optional<String> access(Element element) {
        return find(element, "Access")
                .flatMap(mirror -> value(mirror, "value"))
                .map(value -> value.getValue().toString());
    }

    /** The class named by {@code targetEntity} of a relationship's annotation; empty where it says nothing. */
    static Optional<TypeMirror> targetEntity(Element element) {
        for (String annotation : new String[] {"ManyToOne", "OneToOne", "OneToMany", "ManyToMany"}) {
            Optional<TypeMirror> target = find(element, annotation)
                    .flatMap(mirror -> value(mirror, "targetEntity"))
                    .map(AnnotationValue::getValue)
                    .filter(TypeMirror.class::isInstance)
                    .map(TypeMirror.class::cast)
                    .filter(type -> type.getKind() != TypeKind.VOID);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    /** Whether values of {@code type} are embedded: its class carries {@code @Embeddable}. */
    static boolean isEmbeddable(TypeMirror type) {
        return type instanceof DeclaredType declared && has(declared.asElement(), "Embeddable");
    }

    private static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(PACKAGE + annotation))
                .findFirst();
    }

    private static Optional<AnnotationValue> value(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
