package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the value for a {@code ?} of a compiled statement comes from. Immutable. */
public sealed interface Marker {
    /**
     * A value of the statement.
     *
     * @param slot its place in {@link Statement#literals()}
     * @param type null for the type of the value's class
     * @param name a value given under this name when the statement is executed comes first; null if there is no name
     */
    record OfLiteral(
            int slot, @Nullable SqlType<?> type, @Nullable String name) implements Marker {}

    /**
     * A value given when the statement is executed.
     *
     * @param type null for the type of the value's class
     */
    record OfParameter(String name, @Nullable SqlType<?> type) implements Marker {}

    /** A value that belongs to the mapping, such as a discriminator. */
    record OfConstant(Object value, SqlType<?> type) implements Marker {}

    /**
     * A part of the key of an entity in the statement.
     *
     * @param slot the entity's place in {@link Statement#literals()}
     * @param part of the key
     */
    record OfKey(int slot, EntityShape shape, int part, SqlType<?> type) implements Marker {}

    /**
     * A list of values, one {@code ?} each; of lists of values for a tuple.
     *
     * @param slot the list's place in {@link Statement#literals()}, -1 if it is given when the statement is executed
     * @param name the name under which it is given, null if the statement has it
     * @param types one for each part of a tuple; null for the type of a value's class
     * @param format how the list is written
     */
    record OfList(int slot, @Nullable String name, List<@Nullable SqlType<?>> types, ListFormat format)
            implements Marker {}

    /**
     * How the list of an IN is written.
     *
     * @param opening before the first value
     * @param closing after the last value
     * @param empty what stands for the whole list if it has no values
     */
    record ListFormat(String opening, String closing, String empty) {}
}
