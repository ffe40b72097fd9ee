package dev.holdfast.state;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The set in a to-many attribute; iterates in the order of loading and adding. */
@SuppressWarnings("serial") // written as a plain set
final class TrackedSet<E> extends AbstractSet<E> implements TrackedCollection<E>, Serializable {
    private LinkedHashSet<E> items = new LinkedHashSet<>();
    private final Tracking tracking;

    TrackedSet(Tracking tracking) {
        this.tracking = tracking;
    }

    /** A copy by serialization belongs to no session: it is a plain set. */
    private Object writeReplace() {
        return new LinkedHashSet<>(items);
    }

    @Override
    public Tracking tracking() {
        return tracking;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return items.contains(member);
    }

    @Override
    public boolean add(E member) {
        if (items.contains(member)) {
            return false;
        }
        tracking.adding(this, member, null);
        return items.add(member);
    }

    @Override
    public boolean remove(@Nullable Object member) {
        if (member == null || !items.contains(member)) {
            return false;
        }
        tracking.removing(this, member, null);
        items.remove(member);
        return true;
    }

    @Override
    public void clear() {
        for (E member : new ArrayList<>(items)) {
            tracking.removing(this, java.util.Objects.requireNonNull(member), null);
        }
        items.clear();
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<E> each = items.iterator();
        return new Iterator<>() {
            private @Nullable E last;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public E next() {
                E next = each.next();
                last = next;
                return next;
            }

            @Override
            public void remove() {
                E member = last;
                if (member == null) {
                    throw new IllegalStateException("next() was not called");
                }
                last = null;
                tracking.removing(TrackedSet.this, member, null);
                each.remove();
            }
        };
    }

    @Override
    public void addSilently(E member) {
        items.add(member);
    }

    @Override
    public void removeSilently(Object member) {
        if (!items.remove(member)) {
            items.removeIf(other -> other == member);
        }
    }

    /** After ids were assigned: hash codes that depend on them have changed (P-09). */
    void reindex() {
        items = new LinkedHashSet<>(items);
    }

    @Override
    public List<@Nullable Object> members() {
        return new ArrayList<>(items);
    }
}
