package dev.holdfast.dialect.postgresql;

/** YugabyteDB's SQL. */
final class YugabyteSyntax extends PostgresSyntax {
    @Override
    public String dialect() {
        return "yugabytedb";
    }
}
