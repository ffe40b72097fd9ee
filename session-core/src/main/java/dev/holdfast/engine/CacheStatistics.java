package dev.holdfast.engine;

/**
 * The cache of compiled statements at a moment. A statement that is kept, say in a constant, remembers its compiled form
 * and asks the cache once.
 *
 * @param size compiled statements held
 * @param capacity at most so many are held; the one used longest ago goes first
 * @param hits how often a statement was found since the engine was made
 * @param misses how often one had to be compiled
 */
public record CacheStatistics(int size, int capacity, long hits, long misses) {}
