package dev.holdfast.dialect;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.Quoting;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a dialect is to be used. Immutable.
 *
 * @param off what must not be used, though the database may have it
 * @param quoting which identifiers are quoted
 */
public record DialectOptions(Set<Feature> off, Quoting quoting) {
    /** Everything as it is. */
    public static final DialectOptions DEFAULT = new DialectOptions(Set.of(), Quoting.WHERE_NEEDED);

    /** @throws InvalidArgumentException if one of the features is a fact */
    public DialectOptions {
        off = Set.copyOf(off);
        off.stream().filter(Feature::isFact).findFirst().ifPresent(DialectOptions::refuse);
    }

    private static void refuse(Feature fact) {
        throw new InvalidArgumentException("""
                %s cannot be switched off: it says how the database behaves, not what may be used of it. [fact-feature]""".formatted(fact));
    }

    /** These options, and more features off. */
    public DialectOptions without(Feature... features) {
        Set<Feature> all = EnumSet.noneOf(Feature.class);
        all.addAll(off);
        all.addAll(Set.of(features));
        return new DialectOptions(all, quoting);
    }

    public DialectOptions withQuoting(Quoting wanted) {
        return new DialectOptions(off, wanted);
    }

    /** What is left of a database's features. */
    public Set<Feature> leftOf(Set<Feature> features) {
        Set<Feature> left = EnumSet.noneOf(Feature.class);
        left.addAll(features);
        left.removeAll(off);
        return Set.copyOf(left);
    }
}
