/** Trace family <i>shop</i>: a shop: one-to-many with and without orphan removal, one-to-one, many-to-many, a deferred column. */
@NullUnmarked
package dev.holdfast.traces.model.shop;

import org.jspecify.annotations.NullUnmarked;
