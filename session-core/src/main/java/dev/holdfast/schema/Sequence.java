package dev.holdfast.schema;

/**
 * A sequence of numbers.
 *
 * @param start the first number
 * @param increment the distance of one number to the next
 */
public record Sequence(String name, long start, int increment) {}
