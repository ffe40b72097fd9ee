/** Trace family <i>staff</i>: joined inheritance. */
@NullUnmarked
package dev.holdfast.traces.model.staff;

import org.jspecify.annotations.NullUnmarked;
