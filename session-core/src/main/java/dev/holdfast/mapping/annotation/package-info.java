/** What {@code jakarta.persistence} cannot say of a mapping. Read by {@link dev.holdfast.mapping.Registry}. */
@NullMarked
package dev.holdfast.mapping.annotation;

import org.jspecify.annotations.NullMarked;
