package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.Feature;
import dev.holdfast.sql.SqlSyntax;
import java.util.Set;

/** CockroachDB's DDL. */
final class CockroachDdl extends PostgresDdl {
    CockroachDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
    }

    /** https://www.cockroachlabs.com/docs/stable/unique: NULLs are always distinct. */
    @Override
    public String nullsNotDistinct() {
        throw SqlSyntax.unsupported("UNIQUE NULLS NOT DISTINCT", "make the columns NOT NULL, or use a unique index.");
    }
}
