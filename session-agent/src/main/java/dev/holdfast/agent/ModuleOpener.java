package dev.holdfast.agent;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets enhanced classes of a named module use session-core, and session-core see into their package: adds one read and
 * opens one package to one module.
 */
final class ModuleOpener {
    private final @Nullable Instrumentation instrumentation;

    ModuleOpener(@Nullable Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    void open(@Nullable Module module, ClassLoader loader, String internalName) {
        if (module == null || !module.isNamed() || instrumentation == null) {
            return;
        }
        Module spi = spiModule(module, loader);
        int slash = internalName.lastIndexOf('/');
        String packageName = slash < 0 ? "" : internalName.substring(0, slash).replace('/', '.');
        boolean readable = module.canRead(spi);
        boolean open = module.isOpen(packageName, spi);
        if (!readable || !open) {
            instrumentation.redefineModule(
                    module,
                    readable ? Set.of() : Set.of(spi),
                    Map.of(),
                    open ? Map.of() : Map.of(packageName, Set.of(spi)),
                    Set.of(),
                    Map.of());
        }
    }

    private static Module spiModule(Module module, ClassLoader loader) {
        ModuleLayer layer = module.getLayer();
        Module found = layer == null ? null : find(layer);
        return found == null ? loader.getUnnamedModule() : found;
    }

    private static @Nullable Module find(ModuleLayer layer) {
        for (Module candidate : layer.modules()) {
            if (candidate.getPackages().contains(Spi.PACKAGE)) {
                return candidate;
            }
        }
        for (ModuleLayer parent : layer.parents()) {
            Module found = find(parent);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
