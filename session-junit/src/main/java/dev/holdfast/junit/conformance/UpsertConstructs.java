package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.CODE;
import static dev.holdfast.junit.conformance.Sample.HITS;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.junit.conformance.Sample.TAG;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Rows inserted unless they are there. */
final class UpsertConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "do_nothing",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("new", 9)
                                    .values("fresh", 9)
                                    .onConflict(CODE)
                                    .doNothing())
                    .then(UpsertConstructs::tags)
                    .written("CONFLICT|DUPLICATE")
                    .gives("50%_off\\|1", "fresh|9", "new|0", "old|5"),
            construct(
                            "do_update",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("old", 2)
                                    .values("fresh", 9)
                                    .onConflict(CODE)
                                    .doUpdate(assign(HITS, asNumber(HITS).plus(excluded(HITS)))))
                    .then(UpsertConstructs::tags)
                    .written("CONFLICT|DUPLICATE")
                    .gives("50%_off\\|1", "fresh|9", "new|0", "old|7"),
            construct(
                            "do_update_columns",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("old", 2)
                                    .onConflict(CODE)
                                    .doUpdate(HITS))
                    .then(UpsertConstructs::tags)
                    .written("CONFLICT|DUPLICATE")
                    .gives("50%_off\\|1", "new|0", "old|2"),
            construct(
                            "do_update_if",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("old", 2)
                                    .values("new", 2)
                                    .onConflict(CODE)
                                    .doUpdateIf(HITS.lt(3), assign(HITS, excluded(HITS))))
                    .then(UpsertConstructs::tags)
                    .written("CONFLICT|DUPLICATE")
                    .gives("50%_off\\|1", "new|2", "old|5"),
            construct(
                            "on_duplicate_key",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("old", 2)
                                    .onDuplicateKey(assign(HITS, 8)))
                    .then(UpsertConstructs::tags)
                    .gives("50%_off\\|1", "new|0", "old|8"),
            construct(
                            "from_select",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .fromSelect(
                                            select(NAME, literal(4)).where(SALARY.isNotNull(), NAME.in("Ada", "Ben")))
                                    .onConflict(CODE)
                                    .doUpdate(HITS))
                    .then(UpsertConstructs::tags)
                    .written("CONFLICT|DUPLICATE")
                    .gives("50%_off\\|1", "Ada|4", "Ben|4", "new|0", "old|5"),
            construct(
                            "returning",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .values("old", 2)
                                    .onConflict(CODE)
                                    .doUpdate(HITS)
                                    .returning(CODE, HITS))
                    .gives("old|2"));

    private UpsertConstructs() {}

    private static Select<?> tags() {
        return select(CODE, HITS).orderBy(CODE.eq("new").not(), CODE.eq("old").not(), CODE);
    }

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("upsert", name, statement).inAnyOrder();
    }
}
