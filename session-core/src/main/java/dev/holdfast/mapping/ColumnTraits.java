package dev.holdfast.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of a column besides its type.
 *
 * @param identifier part of the primary key
 * @param insertable part of INSERT statements
 * @param updatable part of UPDATE statements
 * @param deferred loaded when first read only
 * @param activeHistory the old value is loaded before a write (AT-06)
 * @param generation who makes the value of a new row
 * @param group name of the group that is loaded together, or null (EX-19)
 */
public record ColumnTraits(
        boolean identifier,
        boolean insertable,
        boolean updatable,
        boolean deferred,
        boolean activeHistory,
        Generation generation,
        @Nullable String group) {

    /** Who makes the value of a new row when the application gave none. */
    public enum Generation {
        /** Nobody: NULL is sent. */
        NONE,
        /** An identity column or a default of the database; read back after the INSERT. */
        DATABASE,
        /** A sequence, asked before the INSERT. */
        SEQUENCE,
        /** The mapper makes a {@code UUID}. */
        UUID
    }

    /** An ordinary column. */
    public static final ColumnTraits PLAIN = new ColumnTraits(false, true, true, false, false, Generation.NONE, null);

    /** An ordinary part of a primary key that the application assigns. */
    public static final ColumnTraits ASSIGNED_KEY =
            new ColumnTraits(true, true, true, false, true, Generation.NONE, null);

    public boolean generated() {
        return generation != Generation.NONE;
    }
}
