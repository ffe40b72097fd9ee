package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.sql.Sql.array;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.sql.ArrayValue;
import dev.holdfast.sql.Statement;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.function.Supplier;

/** Arrays. */
final class ArrayConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "has_member",
                            () -> select(ID).where(numbers().contains(ID)).orderBy(ID))
                    .gives("2", "3"),
            construct("has_value", () -> select(ID).where(ID.eq(1), numbers().contains(7)))
                    .gives("1"),
            construct("contains_all", () -> select(ID).where(ID.eq(1), numbers().containsAll(List.of(7, 2))))
                    .gives("1"),
            construct("contained_by", () -> select(ID).where(ID.eq(1), numbers().containedBy(List.of(7, 2, 3, 9))))
                    .gives("1"),
            construct(
                            "overlaps",
                            () -> select(ID)
                                    .where(
                                            ID.eq(1),
                                            numbers().overlaps(List.of(8, 9)).not()))
                    .gives("1"),
            construct(
                            "length",
                            () -> select(numbers().length())
                                    .from(Sample.EMPLOYEE)
                                    .where(ID.eq(1)))
                    .gives("3"),
            construct(
                            "element",
                            () -> select(numbers().at(2), numbers().at(3))
                                    .from(Sample.EMPLOYEE)
                                    .where(ID.eq(1)))
                    .gives("7|null"));

    private ArrayConstructs() {}

    private static ArrayValue<Integer> numbers() {
        return array(literal(List.of(2, 3, 7), SqlTypes.array(SqlTypes.INTEGER)));
    }

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("array", name, statement);
    }
}
