package dev.holdfast.engine;

/**
 * How an engine's pool is filled just now. Immutable. All zero for a data source that cannot tell.
 *
 * @param size connections that exist
 * @param active those in use
 * @param idle those waiting for use
 * @param waiting threads that wait for one
 * @param maximum most connections
 */
public record PoolStatus(int size, int active, int idle, int waiting, int maximum) {}
