package dev.holdfast.processor;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Writes types as source, fully qualified and without the annotations that {@code toString} would add. */
final class TypeNames extends SimpleTypeVisitor14<String, @Nullable Void> {
    private final Types types;

    TypeNames(Types types) {
        this.types = types;
    }

    /** The type with its arguments, as it stands between angle brackets. */
    String of(TypeMirror type) {
        return visit(type, null);
    }

    /** The type without arguments, as it stands before {@code .class}. */
    String raw(TypeMirror type) {
        return visit(types.erasure(type), null);
    }

    /** Whether the type has arguments, so that its class literal has another type. */
    static boolean isParameterized(TypeMirror type) {
        return type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        String plain = name.startsWith("java.lang.") && name.indexOf('.', 10) < 0 ? name.substring(10) : name;
        return type.getTypeArguments().isEmpty()
                ? plain
                : plain + type.getTypeArguments().stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
        TypeMirror above = type.getExtendsBound();
        TypeMirror below = type.getSuperBound();
        if (above != null) {
            return "? extends " + of(above);
        }
        return below == null ? "?" : "? super " + of(below);
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
        return visit(types.erasure(type), null);
    }
}
