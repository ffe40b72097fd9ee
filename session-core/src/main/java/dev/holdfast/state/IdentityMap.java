package dev.holdfast.state;

import dev.holdfast.mapping.Mapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From identity to state, weak in the instances (ST-20): states are weak references, and those whose instance was
 * collected are swept when the table would grow. An open-addressing table of states alone: 4 to 8 bytes for each
 * instance held. One thread at a time.
 */
public final class IdentityMap {
    private static final int FIRST_SIZE = 64;
    private static final int HASH_SPREAD = 0x9E3779B9;

    private @Nullable InstanceState[] table = new InstanceState[FIRST_SIZE];
    private int used;

    /** An empty map. */
    public IdentityMap() {}

    /** The live state with that key, or null. */
    public @Nullable InstanceState get(Mapper root, Object key) {
        for (int at = slot(root, key); ; at = at + 1 & table.length - 1) {
            InstanceState state = table[at];
            if (state == null) {
                return null;
            }
            if (matches(state, root, key)) {
                return state.get() == null ? null : state;
            }
        }
    }

    /** Whether this very state is in the map. */
    public boolean contains(InstanceState state) {
        Object key = state.key();
        return key != null && get(state.layout().root(), key) == state;
    }

    /** Puts a state under its key and gives back the live one it replaced, if any. */
    public @Nullable InstanceState put(InstanceState state) {
        Object key = java.util.Objects.requireNonNull(state.key());
        Mapper root = state.layout().root();
        for (int at = slot(root, key); ; at = at + 1 & table.length - 1) {
            InstanceState other = table[at];
            if (other == null) {
                table[at] = state;
                used++;
                growIfFull();
                return null;
            }
            if (matches(other, root, key)) {
                table[at] = state;
                return other == state || other.get() == null ? null : other;
            }
        }
    }

    /** Takes a state out if it is the one under its key. */
    public void remove(InstanceState state) {
        Object key = state.key();
        if (key == null) {
            return;
        }
        for (int at = slot(state.layout().root(), key); table[at] != null; at = at + 1 & table.length - 1) {
            if (table[at] == state) {
                close(at);
                return;
            }
        }
    }

    /** Moves later entries of the probe sequence up, so that no gap interrupts it. */
    private void close(int gap) {
        int mask = table.length - 1;
        int hole = gap;
        for (int at = gap + 1 & mask; table[at] != null; at = at + 1 & mask) {
            InstanceState state = java.util.Objects.requireNonNull(table[at]);
            int home = slot(state.layout().root(), java.util.Objects.requireNonNull(state.key()));
            if ((at - home & mask) >= (at - hole & mask)) {
                table[hole] = state;
                hole = at;
            }
        }
        table[hole] = null;
        used--;
    }

    /** Calls {@code action} for each state whose instance is alive. The map must not change meanwhile. */
    public void forEach(Consumer<InstanceState> action) {
        for (InstanceState state : table) {
            if (state != null && state.get() != null) {
                action.accept(state);
            }
        }
    }

    /** The states whose instances are alive, as a fresh list. */
    public List<InstanceState> states() {
        List<InstanceState> states = new ArrayList<>(used);
        forEach(states::add);
        return states;
    }

    public void clear() {
        table = new InstanceState[FIRST_SIZE];
        used = 0;
    }

    public boolean isEmpty() {
        return used == 0;
    }

    private void growIfFull() {
        if (used * 2 > table.length) {
            rebuild();
        }
    }

    private void rebuild() {
        @Nullable InstanceState[] old = table;
        int alive = 0;
        for (InstanceState state : old) {
            alive += state != null && state.get() != null ? 1 : 0;
        }
        table = new InstanceState[Math.max(FIRST_SIZE, Integer.highestOneBit(Math.max(1, alive)) * 4)];
        used = 0;
        for (InstanceState state : old) {
            if (state != null && state.get() != null) {
                insert(state);
            }
        }
    }

    private void insert(InstanceState state) {
        int at = slot(state.layout().root(), java.util.Objects.requireNonNull(state.key()));
        while (table[at] != null) {
            at = at + 1 & table.length - 1;
        }
        table[at] = state;
        used++;
    }

    private int slot(Mapper root, Object key) {
        int hash = (key.hashCode() + root.hashCode() * 31) * HASH_SPREAD;
        return hash >>> 7 & table.length - 1;
    }

    private static boolean matches(InstanceState state, Mapper root, Object key) {
        return state.layout().root() == root && key.equals(state.key());
    }
}
