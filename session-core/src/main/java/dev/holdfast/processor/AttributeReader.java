package dev.holdfast.processor;

import dev.holdfast.processor.MetamodelAttribute.Embedded;
import dev.holdfast.processor.MetamodelAttribute.Kind;
import dev.holdfast.processor.MetamodelAttribute.Relation;
import dev.holdfast.processor.MetamodelAttribute.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Turns mapped members into attributes: what kind of constant each becomes, and of which type. */
final class AttributeReader {
    private static final int DEEPEST_EMBEDDING = 16;
    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal");

    private final Types types;
    private final Elements elements;
    private final PersistentMembers members;

    AttributeReader(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
        this.members = new PersistentMembers(types);
    }

    /**
     * The attributes of a mapped class, inherited ones first.
     *
     * @throws UnwritableException if a constant cannot be written
     * @throws UnresolvedTypeException if a type does not exist yet: another processor may write it
     */
    List<MetamodelAttribute> read(TypeElement mapped) throws UnwritableException, UnresolvedTypeException {
        DeclaredType type = (DeclaredType) mapped.asType();
        return read(type, members.usesProperties(type), 0);
    }

    private List<MetamodelAttribute> read(DeclaredType type, boolean properties, int depth)
            throws UnwritableException, UnresolvedTypeException {
        List<MetamodelAttribute> attributes = new ArrayList<>();
        for (PersistentMember member : members.of(type, properties)) {
            if (!member.has("ElementCollection")) {
                attributes.add(attribute(member, properties, depth));
            }
        }
        return attributes;
    }

    private MetamodelAttribute attribute(PersistentMember member, boolean properties, int depth)
            throws UnwritableException, UnresolvedTypeException {
        if (member.hasAny(Jakarta.TO_MANY)) {
            return new Relation(member.name(), elementType(member), true);
        }
        if (member.hasAny(Jakarta.TO_ONE)) {
            TypeMirror target = member.targetEntity().orElse(member.type());
            return new Relation(member.name(), concrete(target), false);
        }
        TypeMirror type = concrete(member.type());
        if (Jakarta.isEmbeddable(type)) {
            return embedded(member, (DeclaredType) type, properties, depth);
        }
        return new Value(member.name(), type, kind(member, type));
    }

    private Embedded embedded(PersistentMember member, DeclaredType type, boolean properties, int depth)
            throws UnwritableException, UnresolvedTypeException {
        if (depth == DEEPEST_EMBEDDING) {
            throw new UnwritableException(
                    member.element(),
                    "%s embeds itself, directly or through others. [recursive-embeddable]".formatted(type));
        }
        return new Embedded(member.name(), read(type, properties, depth + 1));
    }

    /** A converted value is compared in the database as what it is stored as: no arithmetic, no LIKE. */
    private Kind kind(PersistentMember member, TypeMirror type) {
        if (member.has("Convert") || !(type instanceof DeclaredType declared)) {
            return Kind.OTHER;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        if (name.equals("java.lang.String")) {
            return Kind.TEXT;
        }
        return NUMBERS.contains(name) ? Kind.NUMBER : Kind.OTHER;
    }

    /** The entity class inside a collection, or the values of a map. */
    private TypeMirror elementType(PersistentMember member) throws UnwritableException, UnresolvedTypeException {
        Optional<TypeMirror> target = member.targetEntity();
        if (target.isPresent()) {
            return concrete(target.get());
        }
        TypeMirror type = concrete(member.type());
        List<? extends TypeMirror> arguments = collectionArguments(type);
        if (arguments.isEmpty()) {
            throw new UnwritableException(
                    member.element(),
                    "%s is a to-many relationship, but %s does not say of which entity. Declare it as a List, Set, Collection or Map with a type argument, or give targetEntity. [unknown-element-type]"
                            .formatted(member.name(), type));
        }
        return concrete(arguments.get(arguments.size() - 1));
    }

    /** The type arguments of the {@code Collection} or {@code Map} that a type is; empty if it is neither or is raw. */
    private List<? extends TypeMirror> collectionArguments(TypeMirror type) {
        for (String container : List.of("java.util.Collection", "java.util.Map")) {
            Optional<DeclaredType> found = supertype(type, elements.getTypeElement(container));
            if (found.isPresent()) {
                return found.get().getTypeArguments();
            }
        }
        return List.of();
    }

    private Optional<DeclaredType> supertype(TypeMirror type, TypeElement wanted) {
        if (type instanceof DeclaredType declared && declared.asElement().equals(wanted)) {
            return Optional.of(declared);
        }
        for (TypeMirror above : types.directSupertypes(type)) {
            Optional<DeclaredType> found = supertype(above, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A type that a constant can name: boxed, and bounds instead of variables and wildcards. */
    private TypeMirror concrete(TypeMirror type) throws UnresolvedTypeException {
        if (type.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        if (type instanceof PrimitiveType primitive) {
            return types.boxedClass(primitive).asType();
        }
        if (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.WILDCARD) {
            return concrete(types.erasure(type.getKind() == TypeKind.WILDCARD ? types.capture(type) : type));
        }
        return type;
    }
}
