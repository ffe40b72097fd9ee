/**
 * The flush: what has to be inserted, updated and deleted, in which order, and the statements that do it.
 *
 * <p>Start at {@link dev.holdfast.unitofwork.UnitOfWork}. Registered instances are spread over relationships by
 * {@link dev.holdfast.unitofwork.Processor}s, which also say what must come before what; the resulting
 * {@link dev.holdfast.unitofwork.Action}s are sorted and carried out. Its cost grows with what changed, never with what a
 * session holds. Loading and transactions belong to others: see {@link dev.holdfast.unitofwork.FlushContext}.
 */
@NullMarked
package dev.holdfast.unitofwork;

import org.jspecify.annotations.NullMarked;
