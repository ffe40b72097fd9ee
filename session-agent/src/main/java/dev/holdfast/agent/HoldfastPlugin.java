package dev.holdfast.agent;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * Enhances at build time, through Byte Buddy's Maven and Gradle plugins. The classes come out as the agent would make them
 * (choose the entry point {@code DECORATE} for the very same bytes). Options are the system properties
 * {@code holdfast.agent.*}. An entity that cannot be enhanced fails the build. Thread-safe.
 *
 * <p>In the jar of the agent this class is missing, since Byte Buddy is relocated there; it is in the jar with the classifier
 * {@code plugin}.
 */
public final class HoldfastPlugin implements Plugin.WithPreprocessor {
    private final Enhancer enhancer = new Enhancer(AgentOptions.of(null));
    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final Map<ClassFileLocator, FileSource> sources = new ConcurrentHashMap<>();

    /** Made by Byte Buddy. */
    public HoldfastPlugin() {}

    @Override
    public void onPreprocess(TypeDescription type, ClassFileLocator locator) {
        FileSource source = sources.computeIfAbsent(
                locator, files -> new FileSource(name -> read(files, name), enhancer.options()));
        byte[] file = read(locator, type.getInternalName());
        if (file == null) {
            return;
        }
        Enhancement result = enhancer.enhance(file, source);
        if (result.status() == Enhancement.Status.SKIPPED && !enhancer.options().excludes(type.getInternalName())) {
            throw new IllegalStateException("%s cannot be enhanced: %s. [agent-skipped]"
                    .formatted(type.getName(), String.valueOf(result.reason())));
        }
        Plan plan = enhancer.plan(file, source);
        if (plan != null) {
            plans.put(type.getName(), plan);
        }
    }

    @Override
    public boolean matches(@Nullable TypeDescription type) {
        return type != null && plans.containsKey(type.getName());
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator locator) {
        Plan plan = plans.get(type.getName());
        return plan == null ? builder : builder.visit(new Wrapper(plan));
    }

    @Override
    public void close() {
        boolean empty = plans.isEmpty();
        plans.clear();
        sources.clear();
        if (empty && enhancer.options().failIfEmpty()) {
            throw new IllegalStateException("no entity class was found among the classes of this build. [agent-empty]");
        }
    }

    private static byte @Nullable [] read(ClassFileLocator locator, String internalName) {
        try {
            ClassFileLocator.Resolution resolution = locator.locate(Hierarchy.dotted(internalName));
            return resolution.isResolved() ? resolution.resolve() : null;
        } catch (IOException e) {
            throw new IllegalStateException(Hierarchy.dotted(internalName) + " cannot be read", e);
        }
    }

    private record Wrapper(Plan plan) implements AsmVisitorWrapper {
        @Override
        public int mergeWriter(int flags) {
            return flags;
        }

        @Override
        public int mergeReader(int flags) {
            return flags;
        }

        @Override
        public ClassVisitor wrap(
                TypeDescription instrumentedType,
                ClassVisitor next,
                Implementation.Context context,
                TypePool pool,
                FieldList<FieldDescription.InDefinedShape> fields,
                MethodList<?> methods,
                int writerFlags,
                int readerFlags) {
            return new EnhancingVisitor(next, plan);
        }
    }
}
