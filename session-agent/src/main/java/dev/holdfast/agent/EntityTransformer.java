package dev.holdfast.agent;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * The agent's part in the loading of classes. Whatever happens, a class is either fully enhanced or untouched, and loading
 * goes on. Everything here may run while the JVM loads any class, so it uses no lambda, no stream and no logging library.
 */
final class EntityTransformer implements ClassFileTransformer {
    private final Enhancer enhancer;
    private final LoaderCache loaders;
    private final AgentLog log;
    private final ModuleOpener modules;
    private final @Nullable String dump;

    EntityTransformer(AgentOptions options, AgentLog log, @Nullable Instrumentation instrumentation) {
        this.enhancer = new Enhancer(options);
        this.loaders = new LoaderCache(options);
        this.log = log;
        this.modules = new ModuleOpener(instrumentation);
        this.dump = options.dump();
    }

    LoaderCache loaders() {
        return loaders;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] file) {
        if (loader == null || name == null || NeverTouched.contain(name)) {
            return null;
        }
        long start = System.nanoTime();
        try {
            LoaderTypes types = loaders.of(loader);
            Enhancement result = enhance(types, loader, file);
            if (result.status() == Enhancement.Status.UNTOUCHED) {
                return null;
            }
            if (result.bytes() != null) {
                finish(types, module, loader, name, result.bytes());
            }
            record(name, loader, result.status(), result.reason(), start);
            return result.bytes();
        } catch (Throwable e) { // an error here must not stop the class from being loaded; it is recorded
            record(name, loader, Enhancement.Status.SKIPPED, "the enhancement failed: " + e, start);
            return null;
        }
    }

    private Enhancement enhance(LoaderTypes types, ClassLoader loader, byte[] file) {
        if (types.seesSpi(loader)) {
            return enhancer.enhance(file, types.source(loader));
        }
        if (new ClassScan(file).isCandidate()
                && ClassInfoReader.read(file, enhancer.options()).annotated()) {
            return Enhancement.skipped("its class loader does not see session-core (" + Spi.RESOURCE + ")");
        }
        return Enhancement.UNTOUCHED;
    }

    private void finish(LoaderTypes types, @Nullable Module module, ClassLoader loader, String name, byte[] enhanced)
            throws IOException {
        modules.open(module, loader, name);
        types.markEnhanced(name);
        if (dump != null) {
            Path path = Path.of(dump, name + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, enhanced);
        }
    }

    private void record(
            String name, ClassLoader loader, Enhancement.Status status, @Nullable String reason, long start) {
        log.add(new AgentResult(Hierarchy.dotted(name), describe(loader), status, reason, System.nanoTime() - start));
    }

    /** Not toString, which is the user's code. */
    private static String describe(ClassLoader loader) {
        String name = loader.getName();
        String type = loader.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(loader));
        return name == null ? type : name + " " + type;
    }
}
