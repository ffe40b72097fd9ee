package dev.holdfast.unitofwork;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.state.InstanceState;

/** One instance taking part in a flush. Holds it strongly, so that nothing is lost to the collector meanwhile. */
final class Work {
    final InstanceState state;
    final Managed entity;

    /** Position in the order of registration. */
    final int index;

    /** To be deleted rather than saved. */
    boolean delete;

    /** Registered only so that its memory is brought up to date: nothing is sent for it. */
    boolean listOnly;

    /** It has no key yet, but gets the row of an instance that is deleted (FL-36). */
    boolean takesOverRow;

    /** An UPDATE of this flush has counted its version up. */
    boolean versionCounted;

    Work(InstanceState state, int index, boolean delete, boolean listOnly) {
        this.state = state;
        this.entity = state.entity();
        this.index = index;
        this.delete = delete;
        this.listOnly = listOnly;
    }

    Mapper mapper() {
        return state.mapper();
    }
}
