package dev.holdfast.mapping;

import dev.holdfast.instrument.Managed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of columns that no field of the entity shows, such as the foreign key behind a {@code @ManyToOne}. The
 * instance's state implements it.
 */
public interface HiddenValues {
    @Nullable
    Object hidden(int slot);

    void hidden(int slot, @Nullable Object value);

    static HiddenValues of(Managed entity) {
        return (HiddenValues) Objects.requireNonNull(entity.$hf$state(), "entity has no state");
    }
}
