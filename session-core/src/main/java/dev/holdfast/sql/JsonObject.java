package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/**
 * A JSON object made of values.
 *
 * @param names of its members; part of the statement's text, quoted
 * @param values one for each name
 */
public record JsonObject(List<String> names, List<Expression<?>> values) implements AnyExpression<String> {
    public JsonObject {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.JSON;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeJsonObject(this, out);
    }

    /** Writes names and values, in pairs. */
    public void writeMembers(String between, SqlWriter out) {
        String before = "";
        for (int i = 0; i < names.size(); i++) {
            out.raw(before).raw(out.syntax().textLiteral(names.get(i))).raw(between);
            out.argument(values.get(i), values.get(i));
            before = ", ";
        }
    }

    @Override
    public List<Expression<?>> children() {
        return values;
    }

    @Override
    public Object structure() {
        return names;
    }
}
