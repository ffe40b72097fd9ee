package dev.holdfast.agent;

import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassTooLargeException;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * The transformation that agent and build-time plugin share: from the bytes of a class to the bytes of the enhanced class.
 * It computes no frames and loads no class, and the same input gives the same output. Immutable, thread-safe.
 */
final class Enhancer {
    private final AgentOptions options;

    Enhancer(AgentOptions options) {
        this.options = options;
    }

    AgentOptions options() {
        return options;
    }

    Enhancement enhance(byte[] file, ClassSource source) {
        Hierarchy hierarchy = new Hierarchy(source);
        ClassScan scan = new ClassScan(file);
        if (scan.isCandidate() || options.includes(scan.name())) {
            ClassInfo type = source.remember(ClassInfoReader.read(file, options));
            if (type.annotated()) {
                return enhanceManaged(file, type, hierarchy);
            }
        }
        return scan.isComplete() && touchesManaged(scan, hierarchy) ? rewrite(file, hierarchy) : Enhancement.UNTOUCHED;
    }

    /** What {@link #enhance} would carry out, for those who bring their own writer; null if the class stays as it is. */
    @Nullable
    Plan plan(byte[] file, ClassSource source) {
        if (enhance(file, source).bytes() == null) {
            return null;
        }
        ClassInfo type = source.remember(ClassInfoReader.read(file, options));
        return plan(file, type, new Hierarchy(source));
    }

    private Enhancement enhanceManaged(byte[] file, ClassInfo type, Hierarchy hierarchy) {
        if (type.enhanced()) {
            return Enhancement.ALREADY_ENHANCED;
        }
        String refusal = hierarchy.refusal(type);
        if (refusal != null) {
            return Enhancement.skipped(refusal);
        }
        try {
            byte[] bytes = write(file, plan(file, type, hierarchy));
            return bytes == null ? Enhancement.UNTOUCHED : Enhancement.enhanced(bytes);
        } catch (UnsupportedClassException e) {
            return Enhancement.skipped(e.reason());
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            return Enhancement.skipped("it would become too large: " + e.getMessage());
        }
    }

    private Plan plan(byte[] file, ClassInfo type, Hierarchy hierarchy) {
        boolean managed = type.isManaged();
        Long serialVersion = managed && !type.serialVersion() && hierarchy.isSerializable(type)
                ? Long.valueOf(SerialVersion.of(ClassFile.reader(file)))
                : null;
        return new Plan(
                type,
                hierarchy,
                managed ? hierarchy.managedLevels(type) : List.of(),
                hierarchy.isBelowManaged(type),
                serialVersion,
                options.quietToString());
    }

    private Enhancement rewrite(byte[] file, Hierarchy hierarchy) {
        ClassInfo type = ClassInfoReader.read(file, options);
        if (type.enhanced()) {
            return Enhancement.UNTOUCHED;
        }
        byte[] bytes = write(file, plan(file, type, hierarchy));
        return bytes == null ? Enhancement.UNTOUCHED : Enhancement.rewritten(bytes);
    }

    private static byte @Nullable [] write(byte[] file, Plan plan) {
        ClassReader reader = ClassFile.reader(file);
        ClassWriter writer = new FramelessWriter(reader);
        EnhancingVisitor visitor = new EnhancingVisitor(writer, plan);
        reader.accept(visitor, 0);
        return visitor.changed() ? ClassFile.withVersionOf(file, writer.toByteArray()) : null;
    }

    private boolean touchesManaged(ClassScan scan, Hierarchy hierarchy) {
        String name = scan.name();
        if (name.startsWith("java/")) {
            return false;
        }
        boolean all = options.callers() == AgentOptions.Callers.ON && options.rewritesCaller(name);
        String superName = scan.superName();
        if (superName != null
                && !isJdk(superName)
                && (all || !KnownLibraries.contain(name))
                && isManagedBelow(superName, hierarchy)) {
            return true;
        }
        if (options.callers() == AgentOptions.Callers.OFF) {
            return false;
        }
        List<String> owners = scan.fieldOwners();
        for (int i = 0; i < owners.size(); i++) {
            String owner = owners.get(i);
            if (!owner.equals(name)
                    && !isJdk(owner)
                    && (all || sameNest(owner, name))
                    && isManagedBelow(owner, hierarchy)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isManagedBelow(String name, Hierarchy hierarchy) {
        ClassInfo type = hierarchy.find(name);
        return type != null && (type.isManaged() || hierarchy.isBelowManaged(type));
    }

    private static boolean isJdk(String name) {
        return name.startsWith("java/") || name.startsWith("[") || name.startsWith("jdk/") || name.startsWith("javax/");
    }

    /** Compilers name the members of a nest after its host. */
    private static boolean sameNest(String one, String other) {
        return host(one).equals(host(other));
    }

    private static String host(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('/') + 2);
        return dollar < 0 ? name : name.substring(0, dollar);
    }

    /** Fails if it were ever asked to compute frames, which would have to know other classes. */
    private static final class FramelessWriter extends ClassWriter {
        FramelessWriter(ClassReader reader) {
            super(reader, 0);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            throw new UnsupportedOperationException("frames are never computed");
        }
    }
}
