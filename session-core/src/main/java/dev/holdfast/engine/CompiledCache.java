package dev.holdfast.engine;

import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.StatementKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The compiled forms of the statements used last, by their structure (QL-30). Thread-safe. */
final class CompiledCache {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Map<Key, CompiledSql> used = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompiledSql> eldest) {
            return size() > capacity;
        }
    };

    private record Key(StatementKey statement, EntityCatalog catalog) {}

    CompiledCache(int capacity) {
        this.capacity = capacity;
    }

    /** Compiles outside the lock: two threads that are first at once both do it, which hurts nobody. */
    CompiledSql get(StatementKey statement, EntityCatalog catalog, Supplier<CompiledSql> compile) {
        if (!statement.cacheable()) {
            misses.increment();
            return compile.get();
        }
        Key key = new Key(statement, catalog);
        CompiledSql found = find(key);
        if (found != null) {
            hits.increment();
            return found;
        }
        misses.increment();
        CompiledSql compiled = compile.get();
        lock.lock();
        try {
            used.put(key, compiled);
        } finally {
            lock.unlock();
        }
        return compiled;
    }

    private @Nullable CompiledSql find(Key key) {
        lock.lock();
        try {
            return used.get(key);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return used.size();
        } finally {
            lock.unlock();
        }
    }

    CacheStatistics statistics() {
        return new CacheStatistics(size(), capacity, hits.sum(), misses.sum());
    }

    void clear() {
        lock.lock();
        try {
            used.clear();
        } finally {
            lock.unlock();
        }
    }
}
