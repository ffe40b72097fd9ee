package dev.holdfast.agent;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Classes looked up outside a running application, at build time and on the command line. Thread-safe if its files are. */
final class FileSource implements ClassSource {
    /** Gives the bytes of classes. */
    interface Files {
        /** Null if there is no such class. */
        byte @Nullable [] read(String internalName);
    }

    private final Files files;
    private final AgentOptions options;
    private final ConcurrentMap<String, ClassInfo> types = new ConcurrentHashMap<>();

    FileSource(Files files, AgentOptions options) {
        this.files = files;
        this.options = options;
    }

    @Override
    public @Nullable ClassInfo find(String internalName) {
        ClassInfo known = types.get(internalName);
        if (known == null) {
            byte[] file = files.read(internalName);
            known = file == null ? ClassInfo.MISSING : ClassInfoReader.read(file, options);
            types.put(internalName, known);
        }
        return known.isMissing() ? null : known;
    }

    @Override
    public ClassInfo remember(ClassInfo type) {
        types.put(type.name(), type);
        return type;
    }
}
