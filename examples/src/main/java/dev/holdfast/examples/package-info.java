/**
 * The quickstart of the README. Start at {@link dev.holdfast.examples.Quickstart}; the entities are in {@code store}, a larger
 * program is in {@code chinook}.
 */
@NullMarked
package dev.holdfast.examples;

import org.jspecify.annotations.NullMarked;
