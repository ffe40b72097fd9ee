package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions about superclasses and fields by the rules of the JVM, from class files only. */
final class Hierarchy {
    private final ClassSource source;

    Hierarchy(ClassSource source) {
        this.source = source;
    }

    @Nullable
    ClassInfo find(String name) {
        return source.find(name);
    }

    @Nullable
    ClassInfo superclass(ClassInfo type) {
        String name = type.superName();
        return name == null || name.equals("java/lang/Object") ? null : source.find(name);
    }

    /** Whether the class is, or is going to be, enhanced. */
    boolean isManaged(ClassInfo type) {
        return type.annotated() && refusal(type) == null;
    }

    /** Whether a superclass is managed. */
    boolean isBelowManaged(ClassInfo type) {
        for (ClassInfo above = superclass(type); above != null; above = superclass(above)) {
            if (isManaged(above)) {
                return true;
            }
        }
        return false;
    }

    /** The managed classes from the topmost one down to {@code type}. */
    List<ClassInfo> managedLevels(ClassInfo type) {
        List<ClassInfo> levels = new ArrayList<>();
        for (ClassInfo at = type; at != null; at = superclass(at)) {
            if (isManaged(at)) {
                levels.add(0, at);
            }
        }
        return levels;
    }

    /** Why {@code type} cannot be enhanced because of what is above it, or null. */
    @Nullable
    String refusal(ClassInfo type) {
        if (type.refusal() != null) {
            return type.refusal();
        }
        ClassInfo at = type;
        while (at.superName() != null && !at.superName().equals("java/lang/Object")) {
            ClassInfo above = source.find(at.superName());
            if (above == null) {
                return "its superclass " + dotted(at.superName()) + " cannot be read through its class loader";
            }
            if (above.annotated() && above.refusal() != null) {
                return "its superclass " + dotted(above.name()) + " is not enhanced: " + above.refusal();
            }
            at = above;
        }
        return null;
    }

    /** The managed class that declares the hooked field an instruction means, or null if it means another field. */
    @Nullable
    String hookOwner(String owner, String name, String descriptor) {
        for (ClassInfo at = source.find(owner); at != null; at = superclass(at)) {
            FieldInfo field = at.field(name, descriptor);
            if (field != null) {
                return isManaged(at) && field.hooked() ? at.name() : null;
            }
        }
        return null;
    }

    boolean isSerializable(ClassInfo type) {
        for (ClassInfo at = type; at != null; at = superclass(at)) {
            for (String name : at.interfaces()) {
                if (isSerializable(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSerializable(String interfaceName) {
        if (interfaceName.equals("java/io/Serializable")) {
            return true;
        }
        ClassInfo type = source.find(interfaceName);
        if (type != null) {
            for (String name : type.interfaces()) {
                if (isSerializable(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
