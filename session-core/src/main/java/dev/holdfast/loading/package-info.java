/**
 * From rows to objects: queries of entities, lookups by key, lazy and eager loading of relationships, reloading of expired
 * attributes.
 *
 * <p>Start at {@link dev.holdfast.loading.Loader}. A query is planned once: a {@link dev.holdfast.loading.Fetch} for each
 * entity it reads says which columns fill which attributes, what is joined, and what is loaded by further statements. Loader
 * options are in {@link dev.holdfast.loading.Load}. Nothing here decides when to flush or which connection is used: see
 * {@link dev.holdfast.loading.LoadContext}.
 */
@NullMarked
package dev.holdfast.loading;

import org.jspecify.annotations.NullMarked;
