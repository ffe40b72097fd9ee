/**
 * The quickstart's music store: four plain entities. Nothing in them is Holdfast's; {@code Artist_} and the like are
 * generated when they are compiled.
 */
package dev.holdfast.examples.store;
