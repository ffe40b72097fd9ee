/**
 * What the session knows of one instance: its state, the history of its attributes, tracked collections, and the map
 * from identity to instance.
 *
 * <p>Start at {@link dev.holdfast.state.InstanceState}. References and collections follow the rules of back references
 * and parent tracking here, in memory. What needs SQL is asked of a {@link dev.holdfast.state.StateOwner}, which the
 * session implements.
 */
@NullMarked
package dev.holdfast.state;

import org.jspecify.annotations.NullMarked;
