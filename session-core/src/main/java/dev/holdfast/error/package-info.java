/**
 * Everything Holdfast throws. All under {@link dev.holdfast.error.HoldfastException}, unchecked, one class for each
 * thing a caller can react to. A message ends with a slug in brackets, which is a heading in {@code docs/errors.md}.
 */
@NullMarked
package dev.holdfast.error;

import org.jspecify.annotations.NullMarked;
