package dev.holdfast.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the classes that one class loader sees. Does not hold the loader. Thread-safe; no lock is held while a
 * loader is asked.
 */
final class LoaderTypes {
    private final AgentOptions options;
    private final ConcurrentMap<String, ClassInfo> types = new ConcurrentHashMap<>();
    private final Set<String> loadedEarly = ConcurrentHashMap.newKeySet();
    private final Set<String> enhanced = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Boolean seesSpi;

    LoaderTypes(AgentOptions options) {
        this.options = options;
    }

    /** Whether classes of the loader can use the agreement with the session. */
    boolean seesSpi(ClassLoader loader) {
        Boolean known = seesSpi;
        if (known == null) {
            known = loader.getResource(Spi.RESOURCE) != null;
            seesSpi = known;
        }
        return known;
    }

    /** A class that was loaded in its plain form before the agent came; it can never be enhanced. */
    void markLoadedEarly(String internalName) {
        loadedEarly.add(internalName);
        types.remove(internalName);
    }

    void markEnhanced(String internalName) {
        enhanced.add(internalName);
    }

    boolean isEnhanced(String internalName) {
        return enhanced.contains(internalName);
    }

    ClassSource source(ClassLoader loader) {
        return new LoaderSource(loader);
    }

    /** For one transformation: afterwards nothing refers to the loader. */
    private final class LoaderSource implements ClassSource {
        private final ClassLoader loader;

        LoaderSource(ClassLoader loader) {
            this.loader = loader;
        }

        @Override
        public @Nullable ClassInfo find(String internalName) {
            ClassInfo known = types.get(internalName);
            if (known == null) {
                byte[] file = read(loader, internalName);
                known = file == null ? ClassInfo.MISSING : check(ClassInfoReader.read(file, options));
                types.put(internalName, known);
            }
            return known.isMissing() ? null : known;
        }

        @Override
        public ClassInfo remember(ClassInfo type) {
            ClassInfo checked = check(type);
            types.put(checked.name(), checked);
            return checked;
        }

        private ClassInfo check(ClassInfo type) {
            if (!type.isEligible()) {
                return type;
            }
            if (loadedEarly.contains(type.name()) && !type.enhanced()) {
                return type.refused("it was loaded before the agent was there");
            }
            return definedWithoutSpi(type) ? type.refused("its class loader does not see session-core") : type;
        }

        private boolean definedWithoutSpi(ClassInfo type) {
            String resource = type.name() + ".class";
            for (ClassLoader parent = loader.getParent(); parent != null; parent = parent.getParent()) {
                if (parent.getResource(resource) != null && parent.getResource(Spi.RESOURCE) == null) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Null if the loader has no such class file, or cannot give it. */
    static byte @Nullable [] read(ClassLoader loader, String internalName) {
        URL url = loader.getResource(internalName + ".class");
        if (url == null) {
            return null;
        }
        try {
            URLConnection connection = url.openConnection();
            if ("jar".equals(url.getProtocol())) {
                connection.setUseCaches(false); // a cached jar file stays open, and stale after it was replaced
            }
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            return null; // the same as a class without a resource: the caller reports what follows from it
        }
    }
}
