package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.CODE;
import static dev.holdfast.junit.conformance.Sample.HITS;
import static dev.holdfast.junit.conformance.Sample.TAG;
import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.delete;
import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.update;
import static dev.holdfast.sql.Sql.upper;

import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Changes that give rows back. */
final class ReturningConstructs {
    static final List<Construct> ALL = List.of(
            construct("insert", () -> insert(TAG).set(CODE, "x").set(HITS, 4).returning(CODE, HITS))
                    .gives("x|4"),
            construct(
                            "insert_rows",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("x", 1)
                                    .values("y", 2)
                                    .returning(CODE))
                    .inAnyOrder()
                    .gives("x", "y"),
            construct(
                            "insert_expression",
                            () -> insert(TAG).set(CODE, "x").set(HITS, 4).returning(upper(CODE)))
                    .gives("X"),
            construct(
                            "update",
                            () -> update(TAG)
                                    .set(HITS, asNumber(HITS).plus(1))
                                    .where(CODE.eq("old"))
                                    .returning(CODE, HITS))
                    .gives("old|6"),
            construct("delete", () -> delete(TAG).where(HITS.le(1)).returning(CODE))
                    .inAnyOrder()
                    .gives("new", "50%_off\\"));

    private ReturningConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("returning", name, statement);
    }
}
