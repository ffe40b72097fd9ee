package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.sql.Sql.element;
import static dev.holdfast.sql.Sql.function;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.sql.Statement;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.function.Supplier;

/** What users add to the language. */
final class CustomConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "function",
                            () -> select(function("upper", String.class, NAME)).where(ID.eq(1)))
                    .gives("ADA"),
            construct(
                            "operator",
                            () -> select(ID.op("+", SqlTypes.INTEGER, literal(2)))
                                    .where(ID.eq(1), NAME.op("LIKE", "A%")))
                    .gives("3"),
            construct(
                            "element",
                            () -> select(element("twice", SqlTypes.INTEGER, ID)
                                            .otherwise("({0} + {0})")
                                            .on("postgresql", "({0} * 2)"))
                                    .where(ID.eq(4)))
                    .gives("8"));

    private CustomConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("custom", name, statement);
    }
}
