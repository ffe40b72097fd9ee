package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.DETAILS;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.QUANTITY;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** JSON documents: what is in them, and how they are made. */
final class JsonConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "text",
                            () -> select(ORDER_ID, json(DETAILS).get("color").asText())
                                    .orderBy(ORDER_ID))
                    .gives("1|red", "2|blue", "3|null", "4|red", "5|null"),
            construct(
                            "text_with_quotes",
                            () -> select(json(DETAILS).get("note").asText()).where(ORDER_ID.eq(4)))
                    .gives("a \"quoted\" word"),
            construct(
                            "text_of_boolean",
                            () -> select(json(DETAILS).get("gift").asText()).where(ORDER_ID.eq(2)))
                    .gives("true"),
            construct(
                            "number_inside",
                            () -> select(json(DETAILS).get("box", "weight").asDecimal())
                                    .where(json(DETAILS)
                                            .get("box", "weight")
                                            .asDecimal()
                                            .gt(new BigDecimal("2.4"))))
                    .gives("2.5"),
            construct(
                            "element",
                            () -> select(json(DETAILS).get("sizes").at(1).asInteger())
                                    .where(ORDER_ID.le(2))
                                    .orderBy(ORDER_ID))
                    .gives("2", "null"),
            construct(
                            "boolean",
                            () -> select(json(DETAILS).get("gift").asBoolean())
                                    .where(ORDER_ID.le(2))
                                    .orderBy(ORDER_ID))
                    .gives("null", "true"),
            construct("part", () -> select(json(DETAILS).get("sizes").asJson()).where(ORDER_ID.eq(2)))
                    .gives("[]"),
            construct(
                            "has_key",
                            () -> select(ORDER_ID)
                                    .where(json(DETAILS).hasKey("color"))
                                    .orderBy(ORDER_ID))
                    .gives("1", "2", "4", "5"),
            construct(
                            "contains",
                            () -> select(ORDER_ID)
                                    .where(json(DETAILS).contains("{\"color\":\"red\"}"))
                                    .orderBy(ORDER_ID))
                    .gives("1", "4"),
            construct(
                            "array_length",
                            () -> select(json(DETAILS).get("sizes").length())
                                    .where(ORDER_ID.le(2))
                                    .orderBy(ORDER_ID))
                    .gives("2", "0"),
            construct(
                            "object",
                            () -> select(json(jsonObject(Map.of("it's", QUANTITY)))
                                            .get("it's")
                                            .asInteger())
                                    .where(ORDER_ID.eq(2)))
                    .gives("2"),
            construct(
                            "array_agg",
                            () -> select(jsonArrayAgg(ORDER_ID)).from(ORDERS).where(ORDER_ID.eq(3)))
                    .gives("[3]"));

    private JsonConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("json", name, statement);
    }
}
