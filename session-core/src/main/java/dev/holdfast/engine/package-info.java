/**
 * The Engine: a pool, a dialect, and connections that run statements inside transactions.
 *
 * <p>Start at {@link dev.holdfast.engine.Engine}. A {@link dev.holdfast.engine.Connection} begins its transaction by
 * itself and needs a {@code commit()}; a {@link dev.holdfast.engine.Result} is fully read and needs no closing. Every
 * {@code SQLException} becomes one of the exceptions of {@code dev.holdfast.error} here and nowhere else. Nothing here
 * knows of entities.
 */
@NullMarked
package dev.holdfast.engine;

import org.jspecify.annotations.NullMarked;
