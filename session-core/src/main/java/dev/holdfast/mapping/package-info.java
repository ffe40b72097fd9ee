/**
 * What the session knows of mapped classes: mappers, their attributes and relationships, and how annotations become them.
 *
 * <p>Start at {@link dev.holdfast.mapping.Registry}. A {@link dev.holdfast.mapping.Mapper} is the run-time description
 * of one entity class; it is immutable once its registry is built. Nothing here talks to a database or holds an
 * instance.
 */
@NullMarked
package dev.holdfast.mapping;

import org.jspecify.annotations.NullMarked;
