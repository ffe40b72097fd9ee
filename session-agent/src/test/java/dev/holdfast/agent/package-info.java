/** What enhanced classes do and do not do. Tests carry the row of the failure catalogue that they prove in their names. */
package dev.holdfast.agent;
