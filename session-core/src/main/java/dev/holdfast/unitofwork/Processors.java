package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.Relationships;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processors of a mapper, made once. */
final class Processors {
    private final List<Processor> processors;

    private Processors(List<Processor> processors) {
        this.processors = List.copyOf(processors);
    }

    /** All that have to see the instances of {@code mapper}. */
    static List<Processor> of(Mapper mapper) {
        return mapper.extension(Processors.class, Processors::find).processors;
    }

    private static Processors find(Mapper mapper) {
        List<Processor> found = new ArrayList<>();
        for (Mapper other : mapper.registry().mappers()) {
            for (KeySwitchProcessor processor : Own.of(other).keySwitches) {
                if (mapper.isA(processor.relationship().target())) {
                    found.add(processor);
                }
            }
        }
        for (Relationship relationship : mapper.relationships()) {
            if (!relationship.traits().viewOnly()) {
                Relationship origin = Relationships.origin(relationship);
                found.add(java.util.Objects.requireNonNull(
                        Own.of(origin.mapper()).byRelationship.get(origin)));
            }
        }
        return new Processors(found);
    }

    /** The processors of the relationships that a mapper itself declares. */
    private static final class Own {
        final Map<Relationship, Processor> byRelationship = new LinkedHashMap<>();
        final List<KeySwitchProcessor> keySwitches = new ArrayList<>();

        Own(Mapper mapper) {
            for (Relationship relationship : mapper.relationships()) {
                if (!relationship.traits().viewOnly() && Relationships.origin(relationship) == relationship) {
                    add(relationship);
                }
            }
        }

        static Own of(Mapper mapper) {
            return mapper.extension(Own.class, Own::new);
        }

        private void add(Relationship relationship) {
            switch (relationship.direction()) {
                case ONE_TO_MANY -> byRelationship.put(relationship, new OneToManyProcessor(relationship));
                case MANY_TO_MANY -> byRelationship.put(relationship, new ManyToManyProcessor(relationship));
                case MANY_TO_ONE -> {
                    byRelationship.put(relationship, new ManyToOneProcessor(relationship));
                    keySwitches.add(new KeySwitchProcessor(relationship));
                }
            }
        }
    }
}
