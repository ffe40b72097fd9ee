/**
 * The insides of the engine: the pool (the only place that knows HikariCP), rows and records, texts for people. Used by
 * {@code engine} and the floors above, never by applications.
 */
@NullMarked
package dev.holdfast.engine.internal;

import org.jspecify.annotations.NullMarked;
