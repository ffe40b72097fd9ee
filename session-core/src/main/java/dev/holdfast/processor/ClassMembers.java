package dev.holdfast.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * The mapped fields of one class, without its superclasses.
 *
 * <p>Values are always in fields; annotations on a getter count as if they stood on the field of the same name. The
 * registry reads compiled classes by the same rules; it also refuses properties without a field.
 */
final class ClassMembers {
    private final TypeElement declaring;
    private final Map<String, VariableElement> fields = new LinkedHashMap<>();
    private final Map<String, ExecutableElement> getters = new LinkedHashMap<>();
    private final boolean properties;

    /** @param inherited whether getters are annotated in the rest of the hierarchy */
    ClassMembers(TypeElement declaring, boolean inherited) {
        this.declaring = declaring;
        for (VariableElement field : ElementFilter.fieldsIn(declaring.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                fields.put(field.getSimpleName().toString(), field);
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(declaring.getEnclosedElements())) {
            propertyName(method)
                    .ifPresent(name ->
                            getters.merge(name, method, (first, second) -> Jakarta.maps(second) ? second : first));
        }
        this.properties = usesProperties(inherited);
    }

    /** Field and, where there is one, getter of each mapped attribute, in the order of the fields. */
    List<List<Element>> persistent() {
        List<List<Element>> members = new ArrayList<>();
        fields.forEach((name, field) -> {
            ExecutableElement getter = getters.get(name);
            if (isPersistent(field, getter != null, getter != null && Jakarta.has(getter, "Transient"))) {
                members.add(getter == null ? List.of(field) : List.of(field, getter));
            }
        });
        return members;
    }

    private boolean usesProperties(boolean inherited) {
        Optional<String> declared = Jakarta.access(declaring);
        if (declared.isPresent()) {
            return declared.get().equals("PROPERTY");
        }
        boolean onFields = fields.values().stream().anyMatch(Jakarta::maps);
        boolean onGetters = getters.values().stream().anyMatch(Jakarta::maps);
        return onFields == onGetters ? inherited && declaring.getKind() == ElementKind.CLASS : onGetters;
    }

    private boolean isPersistent(VariableElement field, boolean hasGetter, boolean excluded) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.TRANSIENT)
                && !Jakarta.has(field, "Transient")
                && !excluded
                && (!properties || hasGetter || Jakarta.maps(field));
    }

    private static Optional<String> propertyName(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        TypeKind returned = method.getReturnType().getKind();
        if (!method.getParameters().isEmpty()
                || method.getModifiers().contains(Modifier.STATIC)
                || returned == TypeKind.VOID) {
            return Optional.empty();
        }
        if (name.startsWith("get") && name.length() > 3) {
            return Optional.of(decapitalize(name.substring(3)));
        }
        boolean is = name.startsWith("is") && name.length() > 2 && returned == TypeKind.BOOLEAN;
        return is ? Optional.of(decapitalize(name.substring(2))) : Optional.empty();
    }

    /** As in JavaBeans: {@code URL} stays as it is. */
    private static String decapitalize(String name) {
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
