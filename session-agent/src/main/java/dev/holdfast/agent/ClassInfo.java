package dev.holdfast.agent;

import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * What the enhancer must know of a class: its own one, its superclasses and the owners of fields that it uses. Names are
 * internal names. Immutable; holds neither the class nor its loader nor its bytes.
 *
 * @param annotated carries one of the mapping annotations, or is included by option
 * @param enhanced has been enhanced already
 * @param inner needs an outer instance or captured variables to be constructed
 * @param serialVersion declares a serialVersionUID
 * @param noArgAccess access flags of the constructor without parameters, or -1
 * @param refusal why an annotated class cannot be enhanced, or null
 */
record ClassInfo(
        int version,
        int access,
        String name,
        @Nullable String superName,
        List<String> interfaces,
        List<FieldInfo> fields,
        boolean annotated,
        boolean enhanced,
        boolean inner,
        boolean serialVersion,
        int noArgAccess,
        @Nullable String refusal) {

    /**
     * @param hooked its accesses go through hooks if the class is managed
     * @param constant has a constant value, which compilers copy to where the field is read
     */
    record FieldInfo(int access, String name, String descriptor, boolean hooked, boolean constant) {
        boolean isPrimitive() {
            return descriptor.length() == 1;
        }
    }

    /** Stands for a class that is not there. */
    static final ClassInfo MISSING =
            new ClassInfo(0, 0, "", null, List.of(), List.of(), false, false, false, false, -1, null);

    /** Nothing of its own speaks against it; what is above may, see {@link Hierarchy#isManaged}. */
    boolean isEligible() {
        return annotated && refusal == null;
    }

    boolean isMissing() {
        return name.isEmpty();
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    boolean hasFrames() {
        return (version & 0xffff) >= Opcodes.V1_6;
    }

    String packageName() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    ClassInfo refused(String reason) {
        return new ClassInfo(
                version,
                access,
                name,
                superName,
                interfaces,
                fields,
                annotated,
                enhanced,
                inner,
                serialVersion,
                noArgAccess,
                reason);
    }

    int hookedCount() {
        int count = 0;
        for (FieldInfo field : fields) {
            if (field.hooked()) {
                count++;
            }
        }
        return count;
    }

    @Nullable
    FieldInfo field(String fieldName, String descriptor) {
        for (FieldInfo field : fields) {
            if (field.name().equals(fieldName) && field.descriptor().equals(descriptor)) {
                return field;
            }
        }
        return null;
    }
}
