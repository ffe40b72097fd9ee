package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persistent fields of one class.
 *
 * <p>Values are always in fields. Annotations on a getter are read as if they stood on the field of the same name; a
 * property without such a field is refused.
 */
final class Members {
    private static final Set<String> CALLBACKS = Set.of(
            "PrePersist", "PostPersist", "PreUpdate", "PostUpdate", "PreRemove", "PostRemove", "PostLoad", "Transient");

    private final Class<?> type;
    private final Map<String, Method> getters = new HashMap<>();
    private final AccessType access;

    private Members(Class<?> type, AccessType hierarchyAccess) {
        this.type = type;
        for (Method method : type.getDeclaredMethods()) {
            String property = propertyOf(method);
            if (property != null) {
                getters.merge(property, method, (first, second) -> isMapped(second) ? second : first);
            }
        }
        this.access = accessOf(hierarchyAccess);
    }

    /** @param hierarchyAccess where annotations stand in the hierarchy, for a class that has none itself */
    static List<Member> of(Class<?> type, AccessType hierarchyAccess, Faults faults) {
        Members members = new Members(type, hierarchyAccess);
        members.refuseGettersWithoutField(faults);
        return members.persistent();
    }

    /** Where the key is annotated decides for the hierarchy. */
    static AccessType accessOf(List<Class<?>> levels) {
        for (Class<?> level : levels) {
            if (Arrays.stream(level.getDeclaredMethods()).anyMatch(Members::isKey)) {
                return AccessType.PROPERTY;
            }
        }
        return AccessType.FIELD;
    }

    private static boolean isKey(AnnotatedElement element) {
        return element.isAnnotationPresent(Id.class) || element.isAnnotationPresent(EmbeddedId.class);
    }

    private AccessType accessOf(AccessType hierarchyAccess) {
        Access declared = type.getAnnotation(Access.class);
        if (declared != null) {
            return declared.value();
        }
        boolean onFields = Arrays.stream(type.getDeclaredFields()).anyMatch(Members::isMapped);
        boolean onGetters = getters.values().stream().anyMatch(Members::isMapped);
        if (onFields == onGetters) {
            return hierarchyAccess;
        }
        return onFields ? AccessType.FIELD : AccessType.PROPERTY;
    }

    private List<Member> persistent() {
        List<Member> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            Method getter = getters.get(field.getName());
            if (isPersistent(field, getter)) {
                members.add(new Member(field, getter));
            }
        }
        return members;
    }

    private boolean isPersistent(Field field, @Nullable Method getter) {
        if (field.isSynthetic()
                || Modifier.isStatic(field.getModifiers())
                || Modifier.isTransient(field.getModifiers())
                || field.isAnnotationPresent(Transient.class)
                || (getter != null && getter.isAnnotationPresent(Transient.class))) {
            return false;
        }
        return access == AccessType.FIELD || getter != null || isMapped(field);
    }

    private void refuseGettersWithoutField(Faults faults) {
        getters.forEach((property, getter) -> {
            boolean meant = isMapped(getter) || (access == AccessType.PROPERTY && hasSetter(getter));
            if (meant && !getter.isAnnotationPresent(Transient.class) && !hasField(property)) {
                faults.add("""
                        %s.%s() is a persistent property, but %s has no field "%s" to keep its value in. Name the field like the \
                        property, or mark the getter @Transient. [property-without-field]""".formatted(type.getSimpleName(), getter.getName(), type.getSimpleName(), property));
            }
        });
    }

    private boolean hasField(String property) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(property) && !Modifier.isStatic(field.getModifiers()));
    }

    private boolean hasSetter(Method getter) {
        String setter = "set" + getter.getName().substring(getter.getName().startsWith("is") ? 2 : 3);
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(setter)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == getter.getReturnType());
    }

    private static @Nullable String propertyOf(Method method) {
        String name = method.getName();
        if (method.getParameterCount() > 0
                || method.isSynthetic()
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class) {
            return null;
        }
        if (name.startsWith("get") && name.length() > 3) {
            return decapitalized(name.substring(3));
        }
        boolean is = name.startsWith("is") && name.length() > 2 && method.getReturnType() == boolean.class;
        return is ? decapitalized(name.substring(2)) : null;
    }

    /** As JavaBeans do it: {@code URL} stays, {@code Name} becomes {@code name}. */
    private static String decapitalized(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isMapped(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<?> annotationType = annotation.annotationType();
            String home = annotationType.getPackageName();
            if (home.equals(MappedAnnotations.OURS)
                    || (home.equals(MappedAnnotations.JPA) && !CALLBACKS.contains(annotationType.getSimpleName()))) {
                return true;
            }
        }
        return false;
    }

    /** Packages whose annotations map something. */
    private static final class MappedAnnotations {
        static final String JPA = Id.class.getPackageName();
        static final String OURS = "dev.holdfast.mapping.annotation";
    }

    static MappingException unsupported(Member member, String what, String instead) {
        return new MappingException(
                "%s: %s is not supported. %s [unsupported-mapping]".formatted(member, what, instead));
    }
}
