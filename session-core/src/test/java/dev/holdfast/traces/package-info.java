/**
 * Replays the recorded behaviour of the reference, see {@code traces/README.md} beside the project.
 *
 * <p>Start at {@link dev.holdfast.traces.TraceReplay}. One trace is run by {@link dev.holdfast.traces.TraceRun}; every
 * call into Holdfast is in {@link dev.holdfast.traces.SessionDriver}, {@link dev.holdfast.traces.TypedStatements} and
 * {@link dev.holdfast.traces.StatementLog}; what is meant to differ is in
 * {@link dev.holdfast.traces.DeliberateDifference}.
 */
@NullMarked
package dev.holdfast.traces;

import org.jspecify.annotations.NullMarked;
