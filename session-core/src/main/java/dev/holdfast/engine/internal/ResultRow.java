package dev.holdfast.engine.internal;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.EntityItem;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Selectable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of values that were read. Immutable. */
public final class ResultRow implements Row {
    private final RowLayout layout;
    private final @Nullable Object[] values;

    /** @param values taken over, not copied */
    public ResultRow(RowLayout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
    }

    @Override
    public @Nullable Object get(int index) {
        return values[checked(index)];
    }

    private int checked(int index) {
        if (index < 0 || index >= values.length) {
            throw new IndexOutOfBoundsException(
                    "There is no column %d in this row: it has %d, counted from 0. [no-such-column]"
                            .formatted(index, values.length));
        }
        return index;
    }

    @Override
    public @Nullable Object get(String name) {
        return values[layout.position(notNull(name, "name"))];
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return ValueConversion.as(notNull(type, "type"), get(name));
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        return ValueConversion.as(notNull(type, "type"), get(index));
    }

    @Override
    @SuppressWarnings("unchecked") // the compiler gave the column this expression's type
    public <T> @Nullable T get(Expression<T> expression) {
        return (T) values[layout.position(notNull(expression, "expression"))];
    }

    @Override
    @SuppressWarnings("unchecked") // the session put an entity of this item there
    public <E> @Nullable E get(EntityItem<E> item) {
        return (E) values[layout.position((Selectable) notNull(item, "item"))];
    }

    private static <T> T notNull(@Nullable T argument, String name) {
        if (argument == null) {
            throw new InvalidArgumentException(name + " must not be null. [null-argument]");
        }
        return argument;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public List<String> names() {
        return layout.names();
    }

    @Override
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!map.containsKey(layout.names().get(i))) {
                map.put(layout.names().get(i), values[i]);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    public RowLayout layout() {
        return layout;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResultRow row && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
