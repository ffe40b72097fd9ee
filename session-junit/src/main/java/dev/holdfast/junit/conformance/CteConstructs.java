package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.*;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Cte;
import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Common table expressions. */
final class CteConstructs {
    private static final Cte BUILDERS =
            select(ID, NAME).where(DEPARTMENT.eq("build")).cte("builders");

    static final List<Construct> ALL = List.of(
            construct(
                            "cte_joined",
                            () -> select(BUILDERS.get(NAME), AMOUNT)
                                    .from(BUILDERS)
                                    .join(ORDERS, BUYER.eq(BUILDERS.get(ID)))
                                    .orderBy(AMOUNT))
                    .gives("Emil|5.25", "Dora|10", "Dora|20.5"),
            construct(
                            "cte_in_subquery",
                            () -> select(ORDER_ID)
                                    .where(BUYER.in(select(BUILDERS.get(ID))))
                                    .orderBy(ORDER_ID))
                    .gives("1", "2", "3"),
            construct(
                            "cte_in_union",
                            () -> select(BUILDERS.get(ID))
                                    .union(select(ID).where(ID.le(2)))
                                    .orderBy(BUILDERS.get(ID)))
                    .gives("1", "2", "4", "5"),
            construct("cte_nested", () -> {
                        Cte inner = select(ID).where(ID.gt(4)).cte("inner_rows").nested();
                        return select(NAME).where(ID.in(select(inner.get(ID)))).orderBy(ID);
                    })
                    .gives("Emil", "o'Neil"),
            construct("cte_materialized", () -> {
                        Cte once = select(ID).where(ID.gt(4)).cte("once").materialized();
                        return select(once.get(ID)).orderBy(once.get(ID));
                    })
                    .written("MATERIALIZED")
                    .gives("5", "6"),
            construct("cte_values", () -> {
                        var wanted = values("wanted", ID, HITS).row(1, 7).row(6, 8);
                        Cte held = select(
                                        wanted.get(ID).as("id"),
                                        wanted.get(HITS).as("hits"))
                                .cte("held");
                        return select(NAME, held.get("hits", Integer.class))
                                .from(EMPLOYEE)
                                .join(held, ID.eq(held.get("id", Integer.class)))
                                .orderBy(ID);
                    })
                    .gives("Ada|7", "o'Neil|8"),
            construct("recursive_distinct", () -> {
                        Cte circle = recursiveDistinct(
                                "circle",
                                select(literal(0).as("n")),
                                self -> select(asNumber(self.get("n", Integer.class))
                                        .times(-1)
                                        .plus(1)));
                        return select(circle.get("n", Integer.class)).orderBy(circle.get("n", Integer.class));
                    })
                    .gives("0", "1"),
            construct("insert_from_cte", () -> {
                        Cte fresh = select(NAME.as("code"), ID.as("hits"))
                                .where(ID.le(2))
                                .cte("fresh");
                        return insert(TAG)
                                .columns(CODE, HITS)
                                .fromSelect(select(fresh.get("code", String.class), fresh.get("hits", Integer.class)));
                    })
                    .then(() -> select(CODE, HITS).where(CODE.in("Ada", "Ben")).orderBy(CODE))
                    .gives("Ada|1", "Ben|2"),
            construct("update_with_cte", () -> {
                        Cte busy = select(CODE).where(HITS.gt(0)).cte("busy");
                        return update(TAG).set(HITS, 9).where(CODE.in(select(busy.get(CODE))));
                    })
                    .then(() -> select(CODE).where(HITS.eq(9)).orderBy(CODE))
                    .gives("50%_off\\", "old"),
            construct("delete_with_cte", () -> {
                        Cte busy = select(CODE).where(HITS.gt(0)).cte("busy");
                        return delete(TAG).where(CODE.in(select(busy.get(CODE))));
                    })
                    .then(() -> select(CODE).orderBy(CODE))
                    .gives("new"),
            construct("changing_cte", () -> {
                        Cte added = insert(TAG)
                                .set(CODE, "more")
                                .set(HITS, 3)
                                .returning(CODE, HITS)
                                .cte("added");
                        return select(added.get(CODE), added.get(HITS));
                    })
                    .gives("more|3"));

    private CteConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("cte", name, statement);
    }
}
