package dev.holdfast.agent;

import org.jspecify.annotations.Nullable;

/** Finds entity classes that the JVM loaded, plain, before the agent was there, and names them. */
final class EarlyClasses {
    private static final String REASON =
            "it was loaded before the agent was there; start the JVM with -javaagent, or " + "enhance it at build time";

    private final AgentOptions options;
    private final AgentLog log;

    EarlyClasses(AgentOptions options, AgentLog log) {
        this.options = options;
        this.log = log;
    }

    void markIn(LoaderCache loaders, Class<?>[] loaded) {
        for (Class<?> type : loaded) {
            ClassLoader loader = type.getClassLoader();
            if (loader != null && !type.isArray() && !type.isPrimitive() && !type.isHidden() && !isOurs(type)) {
                check(loaders.of(loader), loader, type.getName().replace('.', '/'));
            }
        }
    }

    private void check(LoaderTypes types, ClassLoader loader, String name) {
        if (types.isEnhanced(name) || KnownLibraries.contain(name) || !types.seesSpi(loader)) {
            return;
        }
        byte[] file = LoaderTypes.read(loader, name);
        if (file == null || !(new ClassScan(file).isCandidate() || options.includes(name))) {
            return;
        }
        ClassInfo info = ClassInfoReader.read(file, options);
        if (info.isEligible() && !info.enhanced()) {
            types.markLoadedEarly(name);
            String loaderName = String.valueOf(loader.getName());
            log.add(new AgentResult(Hierarchy.dotted(name), loaderName, Enhancement.Status.SKIPPED, REASON, 0));
            log.warn(Hierarchy.dotted(name) + " is not enhanced: " + REASON);
        }
    }

    private static boolean isOurs(@Nullable Class<?> type) {
        return type != null && type.getName().startsWith("dev.holdfast.agent.");
    }
}
