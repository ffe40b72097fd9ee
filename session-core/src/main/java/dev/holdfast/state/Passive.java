package dev.holdfast.state;

/** How far reading an attribute may go. Bits to be combined. */
public final class Passive {
    /** Loaders may be asked at all. */
    public static final int CALLABLES_OK = 1;

    /** Loaders may send SQL. */
    public static final int SQL_OK = 2;

    /** A related object may be loaded by SQL, not only its key. */
    public static final int RELATED_OBJECT_OK = 4;

    /** An empty value may be made up. */
    public static final int INIT_OK = 8;

    /** Pending owners may load. */
    public static final int NON_PERSISTENT_OK = 16;

    /** The foreign key as it is in the database decides, not as it is in memory (LD-06). */
    public static final int LOAD_AGAINST_COMMITTED = 32;

    public static final int NO_AUTOFLUSH = 64;

    /** Detached owners and raise-on-load attributes give no result instead of an exception. */
    public static final int NO_RAISE = 128;

    /** History counts changes that wait for a collection to be loaded. */
    public static final int INCLUDE_PENDING = 256;

    /** The committed value is wanted although the attribute has a newer one. */
    public static final int DEFERRED_HISTORY = 512;

    /** Everything: what a user's read does. */
    public static final int OFF = CALLABLES_OK | SQL_OK | RELATED_OBJECT_OK | INIT_OK | NON_PERSISTENT_OK;

    /** Only what is in memory. */
    public static final int NO_INITIALIZE = OFF & ~CALLABLES_OK & ~INIT_OK & ~SQL_OK;

    /** The identity map may answer, SQL may not. */
    public static final int NO_FETCH = OFF & ~SQL_OK;

    /** The owner's key columns may be loaded, the related object not. */
    public static final int NO_FETCH_RELATED = OFF & ~RELATED_OBJECT_OK;

    public static final int ONLY_PERSISTENT = OFF & ~NON_PERSISTENT_OK;

    public static final int RETURN_NO_VALUE = OFF & ~INIT_OK;

    public static final int MERGE = OFF | NO_AUTOFLUSH;

    private Passive() {}

    public static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
