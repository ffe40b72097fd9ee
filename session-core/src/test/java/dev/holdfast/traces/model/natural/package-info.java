/** Trace family <i>natural</i>: natural keys that may change, one of them composite. */
@NullUnmarked
package dev.holdfast.traces.model.natural;

import org.jspecify.annotations.NullUnmarked;
