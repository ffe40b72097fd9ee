/**
 * Enhances entity classes, as a {@code -javaagent}, when attached to a running JVM, and at build time.
 *
 * <p>Start at {@link dev.holdfast.agent.SessionAgent} for the doors and at {@code Enhancer} for the transformation. An
 * enhanced class implements {@code dev.holdfast.instrument.Managed} and sends reads and writes of its fields through
 * small static hooks. This package knows the names of that agreement only; it knows nothing of mappings and never loads a
 * class of the application.
 */
@NullMarked
package dev.holdfast.agent;

import org.jspecify.annotations.NullMarked;
