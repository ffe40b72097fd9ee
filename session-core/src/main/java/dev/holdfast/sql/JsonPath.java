package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.math.BigDecimal;
import java.util.List;

/**
 * A place in a JSON document (QL-25): {@code json(order.details).get("box", "weight").asDecimal()}. Begin with {@link
 * Sql#json}. What the place holds becomes a value by one of the {@code as} methods, NULL if there is nothing or JSON's
 * null. Immutable.
 *
 * @param document an expression of JSON
 * @param steps names of members and numbers of elements, from the outside in; part of the statement's text, quoted
 */
public record JsonPath(Expression<?> document, List<Object> steps) {
    public JsonPath {
        Arguments.notNull(document, "document");
        steps = List.copyOf(steps);
    }

    /** A member of the object here, a member of that, and so on. */
    public JsonPath get(String... members) {
        return new JsonPath(document, Arguments.<Object>append(steps, List.of((Object[]) members), "member"));
    }

    /**
     * An element of the array here.
     *
     * @param index counts from 0
     */
    public JsonPath at(int index) {
        if (index < 0) {
            throw new InvalidArgumentException(
                    "Elements of a JSON array are counted from 0, there is none at %d. [json-index]".formatted(index));
        }
        return new JsonPath(document, Arguments.<Object>append(steps, List.of((Object) index), "index"));
    }

    /** The text of a string, a number or a boolean. */
    public TextExpression asText() {
        return new TextOf(as(SqlTypes.TEXT));
    }

    public NumberExpression<Integer> asInteger() {
        return new NumberOf<>(as(SqlTypes.INTEGER));
    }

    public NumberExpression<Long> asLong() {
        return new NumberOf<>(as(SqlTypes.BIGINT));
    }

    public NumberExpression<BigDecimal> asDecimal() {
        return new NumberOf<>(as(SqlTypes.decimal(38, 10)));
    }

    public NumberExpression<Double> asDouble() {
        return new NumberOf<>(as(SqlTypes.DOUBLE));
    }

    public Expression<Boolean> asBoolean() {
        return as(SqlTypes.BOOLEAN);
    }

    /** The part of the document that is here, as a document of its own. */
    public Expression<String> asJson() {
        return as(SqlTypes.JSON);
    }

    private <T> Expression<T> as(SqlType<T> type) {
        return new JsonValue<>(this, type);
    }

    /** Whether there is something here, if only JSON's null. */
    public Predicate exists() {
        return new JsonTest(this, JsonTest.Kind.EXISTS, null);
    }

    /** Whether the object here has a member of this name. */
    public Predicate hasKey(String member) {
        return get(member).exists();
    }

    /** Whether all that a JSON document says is also said here: an object's members, an array's elements. */
    public Predicate contains(String json) {
        return new JsonTest(
                this, JsonTest.Kind.CONTAINS, new Literal<>(Arguments.notNull(json, "json"), SqlTypes.JSON));
    }

    /** How many elements the array here has. */
    public NumberExpression<Integer> length() {
        return new NumberOf<>(new JsonLength(this));
    }

    /** Whether the document is of the JSON type, not text that happens to be JSON. */
    public boolean isTyped(SqlWriter out) {
        SqlType<?> type = document.typeIn(out);
        return type != null && type.code() == TypeCode.JSON;
    }

    /**
     * The path as SQLite and MariaDB write it, such as {@code $."box"[0]}.
     *
     * @throws InvalidArgumentException if a name has a quote or a backslash, for which they have no common spelling
     */
    public String dollarPath() {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else if (step.toString().indexOf('"') >= 0 || step.toString().indexOf('\\') >= 0) {
                throw new InvalidArgumentException("""
                        A JSON member whose name has a quote or a backslash cannot be named in a path of this database. \
                        [json-member]""");
            } else {
                path.append(".\"").append(step).append('"');
            }
        }
        return path.toString();
    }
}
