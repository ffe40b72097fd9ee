package dev.holdfast.agent;

import java.util.List;
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
            byte[] bytes = ClassWeaver.weave(file, plan(file, type, hierarchy));
            return bytes == null ? Enhancement.UNTOUCHED : Enhancement.enhanced(bytes);
        } catch (UnsupportedClassException e) {
            return Enhancement.skipped(e.reason());
        }
    }

    private Plan plan(byte[] file, ClassInfo type, Hierarchy hierarchy) {
        boolean managed = hierarchy.isManaged(type);
        Long serialVersion = managed && !type.serialVersion() && hierarchy.isSerializable(type)
                ? Long.valueOf(ClassWeaver.serialVersion(file))
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
        byte[] bytes = ClassWeaver.weave(file, plan(file, type, hierarchy));
        return bytes == null ? Enhancement.UNTOUCHED : Enhancement.rewritten(bytes);
    }

    private boolean touchesManaged(ClassScan scan, Hierarchy hierarchy) {
        String name = scan.name();
        if (KnownLibraries.contain(name)) {
            return false;
        }
        String superName = scan.superName();
        if (superName != null && !isJdk(superName) && isManagedBelow(superName, hierarchy)) {
            return true;
        }
        return options.callers() != AgentOptions.Callers.OFF
                && usesFieldsOfManaged(name, scan.fieldOwners(), hierarchy);
    }

    private boolean usesFieldsOfManaged(String name, List<String> owners, Hierarchy hierarchy) {
        boolean all = options.callers() == AgentOptions.Callers.ON && options.rewritesCaller(name);
        for (int i = 0; i < owners.size(); i++) {
            String owner = owners.get(i);
            if (!owner.equals(name)
                    && (all || sameNest(owner, name))
                    && !isJdk(owner)
                    && isManagedBelow(owner, hierarchy)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isManagedBelow(String name, Hierarchy hierarchy) {
        ClassInfo type = hierarchy.find(name);
        return type != null && (hierarchy.isManaged(type) || hierarchy.isBelowManaged(type));
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
}
