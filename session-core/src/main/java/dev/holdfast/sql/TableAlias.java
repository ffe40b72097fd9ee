package dev.holdfast.sql;

import java.util.List;

/** A table under another name. */
public record TableAlias(NamedTable table, String name) implements FromItem {
    public <T> Expression<T> get(NamedColumn<T> column) {
        return new SourceColumn<>(this, column);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.table(this);
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return this;
    }
}
