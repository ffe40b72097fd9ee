package dev.holdfast.agent;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Defines classes from memory as a JVM with the agent would: each goes through a transformer first. */
class InMemoryLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> files;
    private final EntityTransformer transformer;
    final Set<String> loaded = ConcurrentHashMap.newKeySet();
    final Set<String> hiddenResources = new HashSet<>();

    InMemoryLoader(Map<String, byte[]> files, EntityTransformer transformer, ClassLoader parent) {
        super("memory", parent);
        this.files = files;
        this.transformer = transformer;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String internalName = name.replace('.', '/');
        byte[] file = files.get(internalName);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        loaded.add(name);
        byte[] enhanced = transformer.transform(getUnnamedModule(), this, internalName, null, null, file);
        byte[] used = enhanced == null ? file : enhanced;
        return defineClass(name, used, 0, used.length);
    }

    @Override
    protected URL findResource(String resource) {
        byte[] file = resource.endsWith(".class") ? files.get(resource.substring(0, resource.length() - 6)) : null;
        if (file == null || hiddenResources.contains(resource)) {
            return null;
        }
        try {
            return new URL(null, "memory:" + resource, new BytesHandler(file));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(resource, e);
        }
    }

    private static final class BytesHandler extends URLStreamHandler {
        private final byte[] bytes;

        BytesHandler(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
