/** Trace family <i>assoc</i>: a many-to-many relationship with a value of its own. */
@NullUnmarked
package dev.holdfast.traces.model.assoc;

import org.jspecify.annotations.NullUnmarked;
