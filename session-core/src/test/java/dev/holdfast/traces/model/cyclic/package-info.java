/** Trace family <i>cyclic</i>: two tables that refer to each other. */
@NullUnmarked
package dev.holdfast.traces.model.cyclic;

import org.jspecify.annotations.NullUnmarked;
