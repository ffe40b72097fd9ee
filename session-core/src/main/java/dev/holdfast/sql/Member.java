package dev.holdfast.sql;

import java.util.List;

/** A further query whose rows are combined with those of the first one (QL-15). */
public record Member(Kind kind, Select<?> query) implements Clause {
    /** How the rows are combined. */
    public enum Kind {
        UNION(" UNION "),
        UNION_ALL(" UNION ALL "),
        INTERSECT(" INTERSECT "),
        EXCEPT(" EXCEPT ");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** With spaces around it. */
        public String sql() {
            return sql;
        }
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(kind.sql()).member(query);
    }

    @Override
    public List<Select<?>> children() {
        return List.of(query);
    }

    @Override
    public Object structure() {
        return kind;
    }
}
