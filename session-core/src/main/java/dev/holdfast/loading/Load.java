package dev.holdfast.loading;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.mapping.LoadStrategy;
import dev.holdfast.sql.Relation;
import dev.holdfast.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How a query loads a relationship: {@code options(selectin(Artist_.albums).then(joined(Album_.label)))}. Immutable.
 *
 * <p>The option stays with the objects it loaded and applies again when they are refreshed (IM-20).
 */
public final class Load implements StatementOption {
    private final Class<?> entity;
    private final String attribute;
    private final LoadStrategy strategy;
    private final List<Load> nested;

    private Load(Class<?> entity, String attribute, LoadStrategy strategy, List<Load> nested) {
        this.entity = entity;
        this.attribute = attribute;
        this.strategy = strategy;
        this.nested = List.copyOf(nested);
    }

    /** In the same statement, by a LEFT JOIN that nothing else of the query can see (LD-10). */
    public static Load joined(Relation<?, ?> relationship) {
        return of(relationship, LoadStrategy.JOINED);
    }

    /** Right after the query, by one more statement for 500 owners (LD-20). */
    public static Load selectin(Relation<?, ?> relationship) {
        return of(relationship, LoadStrategy.SELECTIN);
    }

    /** When it is first read. */
    public static Load lazy(Relation<?, ?> relationship) {
        return of(relationship, LoadStrategy.LAZY);
    }

    /** Never; reading it is an error (LD-30). */
    public static Load raise(Relation<?, ?> relationship) {
        return of(relationship, LoadStrategy.RAISE);
    }

    /** Only if that needs no SQL; else reading it is an error (LD-31). */
    public static Load raiseOnSql(Relation<?, ?> relationship) {
        return of(relationship, LoadStrategy.RAISE_ON_SQL);
    }

    private static Load of(Relation<?, ?> relationship, LoadStrategy strategy) {
        if (relationship == null) {
            throw new InvalidArgumentException("The relationship of a loader option must not be null. [null-argument]");
        }
        return new Load(relationship.entity(), relationship.name(), strategy, List.of());
    }

    /** How the loaded objects' own relationships are loaded. */
    public Load then(Load... options) {
        List<Load> all = new ArrayList<>(nested);
        if (options == null) {
            throw new InvalidArgumentException("then(options) must not be null. [null-argument]");
        }
        for (Load option : options) {
            if (option == null) {
                throw new InvalidArgumentException("then(option) must not be null. [null-argument]");
            }
            all.add(option);
        }
        return new Load(entity, attribute, strategy, all);
    }

    Class<?> entity() {
        return entity;
    }

    String attribute() {
        return attribute;
    }

    LoadStrategy strategy() {
        return strategy;
    }

    List<Load> nested() {
        return nested;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Load load
                && entity == load.entity
                && attribute.equals(load.attribute)
                && strategy == load.strategy
                && nested.equals(load.nested);
    }

    @Override
    public int hashCode() {
        return attribute.hashCode() * 31 + strategy.hashCode();
    }

    @Override
    public String toString() {
        return strategy + " " + entity.getSimpleName() + "." + attribute + (nested.isEmpty() ? "" : nested);
    }
}
