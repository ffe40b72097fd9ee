package dev.holdfast.state;

import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The session as an instance sees it: who loads what is missing and hears of changes. */
public interface StateOwner {
    /** The first change of an attached instance since it was clean (AT-04, AT-13). */
    void modified(InstanceState state);

    /**
     * The value of a relationship that is not in memory.
     *
     * @param passive bits of {@link Passive}
     * @return the related object, null, a list of objects, or {@link Sentinel#NO_RESULT}, {@link Sentinel#EMPTY},
     *     {@link Sentinel#WAS_SET}
     */
    @Nullable
    Object load(InstanceState state, Relationship relationship, int passive);

    /** Loads all expired columns that have no pending change (EX-06). */
    void loadExpired(InstanceState state);

    /** Loads a deferred column and those of its group (EX-19). */
    void loadDeferred(InstanceState state, ColumnAttribute attribute);

    /** Whether the state is pending or persistent here. */
    boolean contains(InstanceState state);

    boolean isPending(InstanceState state);

    /** Adds the instance, with its save-update cascade. */
    void saveOrUpdate(InstanceState state);

    /** Takes an instance out, with its expunge cascade. */
    void expunge(InstanceState state);

    /** A relationship changes while a flush sends SQL (FL-10). */
    void warnDuringFlush(String operation);

    /** Something that is probably a mistake. */
    void warn(String message);
}
