/** The README's example, compiled and run. */
package dev.holdfast.examples.readme;
