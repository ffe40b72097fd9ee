/** Trace family <i>tree</i>: one entity that refers to itself. */
@NullUnmarked
package dev.holdfast.traces.model.tree;

import org.jspecify.annotations.NullUnmarked;
