package dev.holdfast.state;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The list in a to-many attribute. Every change goes through {@code add}, {@code set} or {@code remove} here. */
@SuppressWarnings("serial") // written as a plain list
final class TrackedList<E> extends AbstractList<E> implements TrackedCollection<E>, RandomAccess, Serializable {
    private final ArrayList<E> items = new ArrayList<>();
    private final Tracking tracking;

    TrackedList(Tracking tracking) {
        this.tracking = tracking;
    }

    /** A copy by serialization belongs to no session: it is a plain list. */
    private Object writeReplace() {
        return new ArrayList<>(items);
    }

    @Override
    public Tracking tracking() {
        return tracking;
    }

    @Override
    public E get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public void add(int index, E member) {
        java.util.Objects.checkIndex(index, items.size() + 1);
        tracking.adding(this, member, null);
        items.add(index, member);
        modCount++;
    }

    @Override
    public E set(int index, E member) {
        E former = items.get(index);
        if (former != member) {
            tracking.removing(this, former, null);
            tracking.adding(this, member, null);
            items.set(index, member);
        }
        return former;
    }

    @Override
    public E remove(int index) {
        E former = items.get(index);
        tracking.removing(this, former, null);
        removeAt(index, former);
        modCount++;
        return former;
    }

    /** Listeners may have moved the member meanwhile. */
    private void removeAt(int index, E former) {
        if (index < items.size() && items.get(index) == former) {
            items.remove(index);
        } else {
            removeSilently(former);
        }
    }

    @Override
    public boolean remove(@Nullable Object member) {
        int at = identityIndex(member);
        if (at < 0) {
            at = items.indexOf(member);
        }
        if (at < 0) {
            return false;
        }
        remove(at);
        return true;
    }

    @Override
    public void clear() {
        for (E member : new ArrayList<>(items)) {
            tracking.removing(this, member, null);
        }
        items.clear();
        modCount++;
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return identityIndex(member) >= 0 || items.contains(member);
    }

    /** Reorders; order is no history, so nothing is fired (AT-23). */
    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        items.sort(order);
        modCount++;
    }

    @Override
    public void addSilently(E member) {
        items.add(member);
        modCount++;
    }

    @Override
    public void removeSilently(Object member) {
        int at = identityIndex(member);
        if (at >= 0) {
            items.remove(at);
            modCount++;
        }
    }

    @Override
    public List<@Nullable Object> members() {
        return new ArrayList<>(items);
    }

    private int identityIndex(@Nullable Object member) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == member) {
                return i;
            }
        }
        return -1;
    }
}
