package dev.holdfast.sql;

import java.util.List;

/** Always true, or always false. */
public enum Constant implements Predicate {
    TRUE,
    FALSE;

    @Override
    public Predicate not() {
        return this == TRUE ? FALSE : TRUE;
    }

    @Override
    public Precedence precedence() {
        return Precedence.COMPARISON; // some databases write 1 = 1
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(out.syntax().constant(this == TRUE));
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
