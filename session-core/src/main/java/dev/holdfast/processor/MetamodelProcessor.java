package dev.holdfast.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes {@code Artist_} for each class {@code Artist} with {@code @Entity}, {@code @MappedSuperclass} or
 * {@code @Embeddable}: one typed constant for each attribute, inherited ones included.
 *
 * <p>The metamodel of a nested class {@code Shop.Artist} is {@code Shop_Artist_}; a private class has none. A
 * component of an embedded value is reached through it: {@code Customer_.address.street}. Each file depends on one
 * class and its supertypes only and carries no date, so that incremental and reproducible builds stay so.
 */
@SupportedAnnotationTypes({
    Jakarta.PACKAGE + "Entity",
    Jakarta.PACKAGE + "MappedSuperclass",
    Jakarta.PACKAGE + "Embeddable"
})
public final class MetamodelProcessor extends AbstractProcessor {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    /** Qualified names of classes whose types were unknown so far. */
    private Set<String> waiting = new LinkedHashSet<>();

    /** Called by the compiler through its service loader. */
    public MetamodelProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<String> due = waiting;
        waiting = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                due.add(((TypeElement) element).getQualifiedName().toString());
            }
        }
        for (String name : due) {
            generate(processingEnv.getElementUtils().getTypeElement(name));
        }
        return false;
    }

    private void generate(TypeElement mapped) {
        if (!canHaveMetamodel(mapped)) {
            return;
        }
        AttributeReader reader = new AttributeReader(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        try {
            write(mapped, reader.read(mapped));
        } catch (UnwritableException e) {
            error(e.element(), String.valueOf(e.getMessage()));
        } catch (UnresolvedTypeException e) {
            waiting.add(mapped.getQualifiedName().toString());
        } catch (IOException e) {
            error(mapped, "Cannot write the metamodel of %s: %s [metamodel-write]".formatted(mapped, e));
        }
    }

    /** Says no to kinds of classes that cannot be mapped, with an error, and to private ones, silently. */
    private boolean canHaveMetamodel(TypeElement mapped) {
        boolean value = mapped.getKind() == ElementKind.RECORD && Jakarta.has(mapped, "Embeddable");
        if (mapped.getKind() != ElementKind.CLASS && !value) {
            error(
                    mapped,
                    "%s is %s; only classes are mapped, and records as @Embeddable. [unmappable-kind]"
                            .formatted(mapped.getSimpleName(), describe(mapped.getKind())));
            return false;
        }
        for (Element level = mapped; level instanceof TypeElement type; level = type.getEnclosingElement()) {
            if (type.getNestingKind() == NestingKind.LOCAL
                    || level.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
            boolean inner = type.getNestingKind() == NestingKind.MEMBER
                    && !level.getModifiers().contains(Modifier.STATIC);
            if (inner) {
                error(
                        mapped,
                        "%s is an inner class, which cannot exist without an instance of its outer class. Make it static. [inner-class]"
                                .formatted(mapped.getSimpleName()));
                return false;
            }
        }
        return true;
    }

    private static String describe(ElementKind kind) {
        return switch (kind) {
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "an interface";
        };
    }

    private void write(TypeElement mapped, List<MetamodelAttribute> attributes) throws IOException {
        MetamodelWriter writer = new MetamodelWriter(processingEnv.getTypeUtils(), mapped);
        if (processingEnv.getElementUtils().isDeprecated(mapped)) {
            writer.suppress("deprecation", "removal");
        }
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(mapped)
                .getQualifiedName()
                .toString();
        String className = className(mapped);
        String qualified = packageName.isEmpty() ? className : packageName + "." + className;
        try (Writer file =
                processingEnv.getFiler().createSourceFile(qualified, mapped).openWriter()) {
            file.write(writer.write(packageName, className, header(mapped), attributes));
        }
    }

    private List<String> header(TypeElement mapped) {
        List<String> header = new ArrayList<>();
        var elements = processingEnv.getElementUtils();
        if (elements.getTypeElement(elements.getModuleOf(mapped), GENERATED) != null) {
            header.add("@" + GENERATED + "(\"" + MetamodelProcessor.class.getName() + "\")");
        }
        if (isPublic(mapped)) {
            header.add("public");
        }
        return header;
    }

    private static boolean isPublic(TypeElement mapped) {
        for (Element level = mapped; level instanceof TypeElement; level = level.getEnclosingElement()) {
            if (!level.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static String className(TypeElement mapped) {
        StringBuilder name = new StringBuilder();
        for (Element level = mapped; level instanceof TypeElement; level = level.getEnclosingElement()) {
            name.insert(0, level.getSimpleName() + "_");
        }
        return name.toString();
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
