package dev.holdfast.mapping;

/** What an operation on the owner of a relationship does to the objects at the other end (CA-01). */
public enum Cascade {
    SAVE_UPDATE,
    MERGE,
    REFRESH_EXPIRE,
    EXPUNGE,
    DELETE,
    DELETE_ORPHAN
}
