package dev.holdfast.traces;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two-way mapping between the keys of a trace and the keys of this database, for each table. One thread at a time.
 */
final class Labels {
    private static final long LAST = 9000; // labels above stand for rows that never exist

    private final boolean generatedKeys;
    private final Map<String, Map<Long, Long>> keys = new HashMap<>();
    private final Map<String, Map<Long, Long>> labels = new HashMap<>();

    Labels(boolean generatedKeys) {
        this.generatedKeys = generatedKeys;
    }

    /** The key for a label; null if none has been seen yet. */
    @Nullable
    Long key(String table, long label) {
        return generatedKeys && label <= LAST
                ? keys.getOrDefault(table, Map.of()).get(label)
                : Long.valueOf(label);
    }

    /** The label of a key, for people; a key without one is given as {@code key 7}. */
    Object label(String table, long key) {
        if (!generatedKeys) {
            return key;
        }
        Long label = labels.getOrDefault(table, Map.of()).get(key);
        return label == null ? "key " + key : label;
    }

    /** Whether the key is the label's; a pair of which neither side is known yet is learned. */
    boolean learn(String table, long label, long key) {
        Long known = key(table, label);
        if (known != null) {
            return known == key;
        }
        if (labels.getOrDefault(table, Map.of()).containsKey(key)) {
            return false;
        }
        keys.computeIfAbsent(table, name -> new HashMap<>()).put(label, key);
        labels.computeIfAbsent(table, name -> new HashMap<>()).put(key, label);
        return true;
    }
}
