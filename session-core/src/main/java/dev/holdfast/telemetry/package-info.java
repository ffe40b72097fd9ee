/**
 * Spans for statements and flushes, through the OpenTelemetry API. Start at {@link dev.holdfast.telemetry.Telemetry},
 * which is a listener of an engine. Nothing depends on this package, so the API's jar may be absent. Values of
 * parameters are never part of a span.
 */
@NullMarked
package dev.holdfast.telemetry;

import org.jspecify.annotations.NullMarked;
