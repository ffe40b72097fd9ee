package dev.holdfast.state;

import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.instrument.Hooks;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Registry;

/** Finds or makes the state of an object that user code hands in. */
public final class States {
    private States() {}

    /** From now on, instances of the registry's classes get their state when they are constructed (AG-01). */
    public static void watchConstruction(Registry registry) {
        for (Mapper mapper : registry.mappers()) {
            InstanceLayout layout = InstanceLayout.of(mapper);
            Hooks.whenConstructed(mapper.javaType(), self -> InstanceState.attachNew(self, layout));
        }
    }

    /**
     * The state of a mapped instance; made if it was constructed before its class was mapped.
     *
     * @throws UnmappedInstanceException the object's class is not mapped in the registry (ST-27)
     */
    public static InstanceState of(Object instance, Registry registry) {
        InstanceState state = InstanceState.find(instance);
        if (state != null && (state.mapper().registry() == registry || state.owner() != null)) {
            return state;
        }
        Mapper mapper = registry.findMapper(instance.getClass());
        if (mapper == null || !(instance instanceof Managed managed)) {
            throw new UnmappedInstanceException(
                    "%s is not mapped: pass its class to Registry.of(...) with the other entities. [unmapped-instance]"
                            .formatted(instance.getClass().getName()));
        }
        if (state != null && state.key() == null) {
            managed.$hf$state(null);
        }
        return InstanceState.attach(managed, InstanceLayout.of(mapper));
    }

    static InstanceState of(Object instance, Mapper expected) {
        InstanceState state = InstanceState.find(instance);
        return state != null ? state : of(instance, expected.registry());
    }
}
