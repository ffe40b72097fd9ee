package dev.holdfast.session;

/** How objects in the session learn what a bulk UPDATE or DELETE has done (BK-12). */
public enum Synchronize {
    /** {@link #EVALUATE} if the condition can be decided in memory, else {@link #FETCH}. */
    AUTO,
    /** The condition is evaluated on the objects held. */
    EVALUATE,
    /** The database reports the keys of the rows. */
    FETCH,
    /** Nothing in memory changes. */
    NONE
}
