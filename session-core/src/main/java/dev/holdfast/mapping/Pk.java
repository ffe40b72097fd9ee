package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A primary key of several columns. Immutable; equal by its values. */
public final class Pk {
    private final Object[] values;
    private final int hash;

    private Pk(Object[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    /**
     * A key of these values.
     *
     * @param values in the order of the key's columns; a key with a null finds nothing (IM-07)
     */
    public static Pk of(Object... values) {
        if (values == null) {
            throw new InvalidArgumentException("Pk.of(values) must not be null. [null-argument]");
        }
        return new Pk(values.clone());
    }

    public Object get(int position) {
        return values[position];
    }

    public int size() {
        return values.length;
    }

    public List<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pk pk && hash == pk.hash && Arrays.equals(values, pk.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
