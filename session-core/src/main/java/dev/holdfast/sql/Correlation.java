package dev.holdfast.sql;

import java.util.List;

/**
 * Which sources of the queries around it a subquery uses, instead of all that it refers to (QL-13).
 *
 * @param except whether it is all but these
 */
record Correlation(List<FromItem> sources, boolean except) implements Clause {
    boolean allows(FromItem source) {
        return sources.contains(source) != except;
    }

    @Override
    public void writeTo(SqlWriter out) {
        // says where a source comes from, and is no text
    }

    @Override
    public List<FromItem> children() {
        return sources;
    }

    @Override
    public Object structure() {
        return List.of(sources.size(), except);
    }
}
