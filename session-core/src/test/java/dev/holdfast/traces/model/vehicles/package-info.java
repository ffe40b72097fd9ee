/** Trace family <i>vehicles</i>: single-table inheritance, three levels deep. */
@NullUnmarked
package dev.holdfast.traces.model.vehicles;

import org.jspecify.annotations.NullUnmarked;
