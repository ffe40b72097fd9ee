package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values on the right side of IN: one parameter each when the statement is executed (QL-05). */
public record ValueList(List<? extends @Nullable Object> value) implements Slot {
    public ValueList(Collection<? extends @Nullable Object> value) {
        this(new ArrayList<>(Arguments.notNull(value, "values")));
    }

    public ValueList {
        value = Collections.unmodifiableList(new ArrayList<>(value));
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.expanding(this, List.of());
    }
}
