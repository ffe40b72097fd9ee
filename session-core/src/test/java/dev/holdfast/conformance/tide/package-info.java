/** A dialect as somebody else would write it, in a package of their own, with what Holdfast exports. */
package dev.holdfast.conformance.tide;
