package dev.holdfast.schema;

import org.jspecify.annotations.Nullable;

/** What is said of a sequence while it is defined; see {@link MetaData#sequence}. One thread at a time. */
public final class SequenceSpec {
    private long start = 1;
    private int increment = 1;
    private @Nullable Long minimum;
    private @Nullable Long maximum;
    private boolean cycle;
    private @Nullable Integer cache;

    SequenceSpec() {}

    /** The first number; 1 if not said. */
    public SequenceSpec start(long first) {
        start = first;
        return this;
    }

    /** The distance of one number to the next, not 0; 1 if not said. */
    public SequenceSpec increment(int step) {
        increment = step;
        return this;
    }

    public SequenceSpec minimum(long lowest) {
        minimum = lowest;
        return this;
    }

    public SequenceSpec maximum(long highest) {
        maximum = highest;
        return this;
    }

    /** It begins again when it is at its end. */
    public SequenceSpec cycle() {
        cycle = true;
        return this;
    }

    /** How many numbers a connection takes at a time, 1 or more. */
    public SequenceSpec cache(int numbers) {
        cache = numbers;
        return this;
    }

    Sequence sequence(@Nullable String schema, String name) {
        return new Sequence(schema, name, start, increment, minimum, maximum, cycle, cache);
    }
}
