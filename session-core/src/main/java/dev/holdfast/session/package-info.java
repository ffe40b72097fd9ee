/**
 * The session: a holding zone for all the objects you loaded or added, over one transaction.
 *
 * <p>Start at {@link dev.holdfast.session.SessionFactory} and {@link dev.holdfast.session.Session}. What an object's
 * state is tells {@link dev.holdfast.session.Inspect}. A session belongs to one thread at a time; a factory to all.
 */
@NullMarked
package dev.holdfast.session;

import org.jspecify.annotations.NullMarked;
