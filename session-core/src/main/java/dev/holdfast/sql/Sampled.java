package dev.holdfast.sql;

import java.util.List;

/** A source of which a query sees a part. */
record Sampled(FromItem source, TableSample sample) implements Clause {
    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeSample(sample, out);
    }

    @Override
    public List<FromItem> children() {
        return List.of(source);
    }

    @Override
    public Object structure() {
        return sample;
    }
}
