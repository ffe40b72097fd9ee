package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.AMOUNT;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.QUANTITY;
import static dev.holdfast.sql.Sql.abs;
import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Numbers. */
final class NumberConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "arithmetic",
                            () -> select(
                                            asNumber(ID).plus(2),
                                            asNumber(ID).minus(2),
                                            asNumber(ID).times(3),
                                            asNumber(ID).negate())
                                    .where(ID.eq(5)))
                    .gives("7|3|15|-5"),
            construct("precedence", () -> select(asNumber(ID).plus(1).times(2)).where(ID.eq(5)))
                    .gives("12"),
            construct(
                            "division_keeps_fraction",
                            () -> select(asNumber(ID).dividedBy(2)).where(ID.eq(5)))
                    .gives("2.5"),
            construct(
                            "floor_division",
                            () -> select(asNumber(ID).floorDividedBy(2)).where(ID.eq(5)))
                    .gives("2"),
            construct("modulo", () -> select(asNumber(ID).modulo(3)).where(ID.eq(5)))
                    .gives("2"),
            construct(
                            "decimal_arithmetic",
                            () -> select(asNumber(AMOUNT).times(QUANTITY)).where(ORDER_ID.eq(2)))
                    .gives("41"),
            construct("abs", () -> select(abs(asNumber(ID).minus(9))).where(ID.eq(5)))
                    .gives("4"));

    private NumberConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("number", name, statement);
    }
}
