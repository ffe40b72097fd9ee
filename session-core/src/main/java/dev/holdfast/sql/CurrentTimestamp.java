package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.time.OffsetDateTime;
import java.util.List;

/** The current date and time of the database. */
public record CurrentTimestamp() implements AnyExpression<OffsetDateTime> {
    @Override
    public Class<OffsetDateTime> javaType() {
        return OffsetDateTime.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.TIMESTAMP_TZ;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(out.syntax().currentTimestamp());
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }
}
