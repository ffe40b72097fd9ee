package dev.holdfast.agent;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** One {@link LoaderTypes} for each class loader, by identity, as long as the loader lives. Thread-safe, without locks. */
final class LoaderCache {
    private final AgentOptions options;
    private final ConcurrentMap<Key, LoaderTypes> types = new ConcurrentHashMap<>();
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();

    LoaderCache(AgentOptions options) {
        this.options = options;
    }

    LoaderTypes of(ClassLoader loader) {
        LoaderTypes known = types.get(new Key(loader, null));
        if (known != null) {
            return known;
        }
        for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
            types.remove(key);
        }
        LoaderTypes created = new LoaderTypes(options);
        LoaderTypes before = types.putIfAbsent(new Key(loader, gone), created);
        return before == null ? created : before;
    }

    int size() {
        return types.size();
    }

    private static final class Key extends WeakReference<ClassLoader> {
        private final int hash;

        Key(ClassLoader loader, @Nullable ReferenceQueue<ClassLoader> queue) {
            super(loader, queue);
            this.hash = System.identityHashCode(loader);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            ClassLoader loader = get();
            return other instanceof Key key && loader != null && key.refersTo(loader);
        }
    }
}
