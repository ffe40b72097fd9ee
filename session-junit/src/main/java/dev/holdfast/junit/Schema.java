package dev.holdfast.junit;

import dev.holdfast.mapping.Registry;

/**
 * The entities of a test, given by name: {@code @SessionTest(ShopSchema.class)}. An implementation has a constructor
 * without parameters; its registry is built once in a JVM, and its tables once for each database.
 */
@FunctionalInterface
public interface Schema {
    /** The mapped entities. */
    Registry registry();
}
