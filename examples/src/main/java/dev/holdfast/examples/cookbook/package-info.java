/**
 * Statements from simple to hard over the Chinook music store, one method each. {@code docs/cookbook.md} is made of
 * them: their Java and, for each database, the SQL that is sent.
 */
@org.jspecify.annotations.NullMarked
package dev.holdfast.examples.cookbook;
