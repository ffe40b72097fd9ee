package dev.holdfast.session;

/** How {@link Session#get} looks an object up. */
public enum GetOption {
    /** The row is read even if the object is held, and overwrites it, changes included (EX-24, IM-09). */
    POPULATE_EXISTING,
    /** The row is locked until the transaction ends ({@code FOR UPDATE}), and read in any case (IM-09). */
    FOR_UPDATE
}
