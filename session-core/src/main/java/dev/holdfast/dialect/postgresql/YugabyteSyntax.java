package dev.holdfast.dialect.postgresql;

import dev.holdfast.sql.Quoting;

/** YugabyteDB's SQL. */
final class YugabyteSyntax extends PostgresSyntax {
    YugabyteSyntax(Quoting quoting) {
        super(quoting);
    }

    @Override
    public String dialect() {
        return "yugabytedb";
    }
}
