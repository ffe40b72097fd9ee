package dev.holdfast.processor;

import dev.holdfast.processor.MetamodelAttribute.Embedded;
import dev.holdfast.processor.MetamodelAttribute.Kind;
import dev.holdfast.processor.MetamodelAttribute.Relation;
import dev.holdfast.processor.MetamodelAttribute.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Writes the source of one metamodel class. The same attributes always give the same text. */
final class MetamodelWriter {
    private final TypeNames names;
    private final String entity;
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> suppressed = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    MetamodelWriter(Types types, TypeElement entity) {
        this.names = new TypeNames(types);
        this.entity = names.raw(entity.asType());
        if (!entity.getTypeParameters().isEmpty()) {
            suppressed.add("rawtypes");
        }
    }

    /** Adds warnings that the generated class must not give, for instance because the entity is deprecated. */
    void suppress(String... warnings) {
        suppressed.addAll(List.of(warnings));
    }

    /**
     * The whole file.
     *
     * @param packageName empty for the unnamed package
     * @param className the simple name of the class to write
     * @param header annotations and modifiers before {@code final class}
     */
    String write(String packageName, String className, List<String> header, List<MetamodelAttribute> attributes) {
        attributes.forEach(attribute -> constant(attribute, "    ", "public static final", ""));
        StringBuilder file = new StringBuilder();
        if (!packageName.isEmpty()) {
            file.append("package ").append(packageName).append(";\n\n");
        }
        imports.forEach(
                name -> file.append("import dev.holdfast.sql.").append(name).append(";\n"));
        file.append(imports.isEmpty() ? "" : "\n");
        file.append("/** The attributes of {@link ")
                .append(entity)
                .append("}, for statements and loader options. */\n");
        for (String line : annotations(header)) {
            file.append(line).append('\n');
        }
        file.append(header.contains("public") ? "public " : "")
                .append("final class ")
                .append(className);
        file.append(" {\n")
                .append(body)
                .append("\n    private ")
                .append(className)
                .append("() {}\n}\n");
        return file.toString();
    }

    private List<String> annotations(List<String> header) {
        List<String> lines = new ArrayList<>(header);
        lines.remove("public");
        if (!suppressed.isEmpty()) {
            lines.add("@SuppressWarnings({\"" + String.join("\", \"", suppressed) + "\"})");
        }
        return lines;
    }

    private void constant(MetamodelAttribute attribute, String indent, String modifiers, String path) {
        if (attribute instanceof Value value) {
            value(value, indent, modifiers, path);
        } else if (attribute instanceof Relation relation) {
            relation(relation, indent, modifiers, path);
        } else if (attribute instanceof Embedded embedded) {
            embedded(embedded, indent, modifiers, path);
        }
    }

    private void value(Value value, String indent, String modifiers, String path) {
        String name = path + value.name();
        if (value.kind() == Kind.TEXT) {
            line(indent, modifiers, value.name(), "TextProperty", "<" + entity + ">", name, "");
            return;
        }
        String type = names.of(value.type());
        String literal = names.raw(value.type()) + ".class";
        if (TypeNames.isParameterized(value.type())) {
            suppressed.add("unchecked");
            literal = "(Class<" + type + ">) (Class<?>) " + literal;
        }
        String property = value.kind() == Kind.NUMBER ? "NumberProperty" : "Property";
        line(indent, modifiers, value.name(), property, "<" + entity + ", " + type + ">", name, ", " + literal);
    }

    private void relation(Relation relation, String indent, String modifiers, String path) {
        String target = names.raw(relation.target());
        if (TypeNames.isParameterized(relation.target())) {
            suppressed.add("rawtypes");
        }
        line(
                indent,
                modifiers,
                relation.name(),
                relation.many() ? "ToMany" : "ToOne",
                "<" + entity + ", " + target + ">",
                path + relation.name(),
                ", " + target + ".class");
    }

    private void line(
            String indent,
            String modifiers,
            String constant,
            String property,
            String arguments,
            String attribute,
            String rest) {
        imports.add(property);
        body.append(indent)
                .append(modifiers)
                .append(' ')
                .append(property)
                .append(arguments)
                .append(' ');
        body.append(constant)
                .append(" = ")
                .append(property)
                .append(".of(")
                .append(entity)
                .append(".class, \"");
        body.append(attribute).append('"').append(rest).append(");\n");
    }

    /** {@code Customer_.address.street}: a constant whose fields are the components. */
    private void embedded(Embedded embedded, String indent, String modifiers, String path) {
        String group = capitalizeEach(path + embedded.name()) + "Attributes";
        body.append(indent)
                .append(modifiers)
                .append(' ')
                .append(group)
                .append(' ')
                .append(embedded.name());
        body.append(" = new ").append(group).append("();\n");
        body.append('\n')
                .append(indent)
                .append("/** The columns of {@code ")
                .append(path)
                .append(embedded.name());
        body.append("}. */\n")
                .append(indent)
                .append("public static final class ")
                .append(group)
                .append(" {\n");
        for (MetamodelAttribute component : embedded.components()) {
            constant(component, indent + "    ", "public final", path + embedded.name() + ".");
        }
        body.append('\n').append(indent).append("    private ").append(group).append("() {}\n");
        body.append(indent).append("}\n\n");
    }

    /** {@code address.street} becomes {@code AddressStreet}: no nested class may be named as one around it. */
    private static String capitalizeEach(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.split("\\.", -1)) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
        }
        return name.toString();
    }
}
