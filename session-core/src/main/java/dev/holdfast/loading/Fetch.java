package dev.holdfast.loading;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.LoaderStrategyException;
import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.LoadStrategy;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.sql.EntityItem;
import dev.holdfast.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entity that a query reads: from which source, into what, and what is loaded along with it. Immutable once planned.
 */
final class Fetch {
    private final Mapper mapper;
    private final EntityItem<?> source;
    private final List<Load> options;
    private final EntityReader reader;
    private final List<Joined> joined = new ArrayList<>();
    private final List<SelectIn> selectIns = new ArrayList<>();

    private Fetch(Mapper mapper, EntityItem<?> source, List<Load> options, EntityReader reader) {
        this.mapper = mapper;
        this.source = source;
        this.options = options;
        this.reader = reader;
    }

    /** A relationship read from the same rows. */
    record Joined(Relationship relationship, Fetch target) {}

    /** A relationship read by another statement for many owners. */
    record SelectIn(Relationship relationship, List<Load> options) {}

    /** What decides how far mapped eager loading goes. */
    record Path(List<Mapper> mappers) {
        static final Path START = new Path(List.of());

        Path with(Mapper mapper) {
            List<Mapper> longer = new ArrayList<>(mappers);
            longer.add(mapper);
            return new Path(longer);
        }

        boolean contains(Mapper mapper) {
            return mappers.stream().anyMatch(each -> each.root() == mapper.root());
        }
    }

    static Fetch plan(LoadContext context, Mapper mapper, EntityItem<?> source, List<Load> options, Path path) {
        Fetch fetch = new Fetch(mapper, source, options, EntityReader.of(context, mapper));
        checkOptions(mapper, options);
        Path longer = path.with(mapper);
        for (Relationship relationship : mapper.relationships()) {
            fetch.add(context, relationship, longer);
        }
        return fetch;
    }

    private void add(LoadContext context, Relationship relationship, Path longer) {
        Load option = find(options, relationship);
        LoadStrategy strategy = option == null ? mapped(relationship, longer) : option.strategy();
        List<Load> nested = option == null ? List.of() : option.nested();
        switch (strategy) {
            case JOINED -> {
                if (relationship.isCollection() && hasJoinedCollection()) {
                    selectIns.add(new SelectIn(relationship, nested));
                } else {
                    EntityItem<?> alias = Sql.alias(relationship.target().javaType());
                    joined.add(new Joined(relationship, plan(context, relationship.target(), alias, nested, longer)));
                }
            }
            case SELECTIN, SUBQUERY, IMMEDIATE -> selectIns.add(new SelectIn(relationship, nested));
            case LAZY, RAISE, RAISE_ON_SQL -> {}
        }
    }

    /** The mapping's own strategy, unless it would go round in a circle (LD-14) or back where the load came from. */
    private static LoadStrategy mapped(Relationship relationship, Path path) {
        LoadStrategy strategy = relationship.strategy();
        return isEager(strategy) && path.contains(relationship.target()) ? LoadStrategy.LAZY : strategy;
    }

    private static boolean isEager(LoadStrategy strategy) {
        return switch (strategy) {
            case JOINED, SELECTIN, SUBQUERY, IMMEDIATE -> true;
            case LAZY, RAISE, RAISE_ON_SQL -> false;
        };
    }

    /** Whether a load of the owner loads the relationship along. */
    static boolean isEager(Relationship relationship, List<Load> options) {
        Load option = find(options, relationship);
        return isEager(option == null ? relationship.strategy() : option.strategy());
    }

    /** Two collections in one statement would multiply each other's rows (P-12). */
    private boolean hasJoinedCollection() {
        return joined.stream().anyMatch(each -> each.relationship().isCollection());
    }

    /** The last option for a relationship wins (LD-35). */
    static @Nullable Load find(List<Load> options, Relationship relationship) {
        Load found = null;
        for (Load option : options) {
            if (option.attribute().equals(relationship.name())) {
                found = option;
            }
        }
        return found;
    }

    private static void checkOptions(Mapper mapper, List<Load> options) {
        for (Load option : options) {
            if (!option.entity().isAssignableFrom(mapper.javaType())
                    && !mapper.javaType().isAssignableFrom(option.entity())) {
                throw new InvalidArgumentException(
                        "Loader option %s does not start at %s, which is loaded here. [option-path]"
                                .formatted(option, mapper.name()));
            }
            Attribute attribute = attribute(mapper, option);
            if (!(attribute instanceof Relationship relationship)) {
                throw new LoaderStrategyException(
                        "Loader option %s: %s is a column, not a relationship. [option-attribute]"
                                .formatted(option, attribute));
            }
            checkOptions(relationship.target(), option.nested());
        }
    }

    private static Attribute attribute(Mapper mapper, Load option) {
        Mapper declaring = mapper.registry().findMapper(option.entity());
        return (declaring == null ? mapper : declaring).attribute(option.attribute());
    }

    Mapper mapper() {
        return mapper;
    }

    EntityItem<?> source() {
        return source;
    }

    List<Load> options() {
        return options;
    }

    EntityReader reader() {
        return reader;
    }

    List<Joined> joined() {
        return joined;
    }

    List<SelectIn> selectIns() {
        return selectIns;
    }

    /** Whether rows repeat the entity, once for each member of a collection. */
    boolean multipliesRows() {
        return joined.stream()
                .anyMatch(each ->
                        each.relationship().isCollection() || each.target().multipliesRows());
    }

    boolean isPlain() {
        return joined.isEmpty() && selectIns.isEmpty();
    }
}
