/** Trace family <i>versioned</i>: a version column, and a collection that is loaded along. */
@NullUnmarked
package dev.holdfast.traces.model.versioned;

import org.jspecify.annotations.NullUnmarked;
