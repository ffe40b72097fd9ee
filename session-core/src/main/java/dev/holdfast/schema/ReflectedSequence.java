package dev.holdfast.schema;

/** A sequence as the database describes it; those that only serve a column are not among them. */
public record ReflectedSequence(String name, long start, long increment) {}
