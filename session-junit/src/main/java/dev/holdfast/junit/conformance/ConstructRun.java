package dev.holdfast.junit.conformance;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Result;
import dev.holdfast.error.CompileException;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import java.util.List;

/** Constructs on a database. {@link Sample#createIn} comes first. */
public final class ConstructRun {
    private final Engine engine;

    public ConstructRun(Engine engine) {
        this.engine = engine;
    }

    /** What a dialect says it makes of a construct; nothing is sent. */
    public static Outcome declared(Construct construct, Dialect dialect) {
        try {
            return construct.isNative(construct.sql(dialect)) ? Outcome.WORKS : Outcome.EMULATED;
        } catch (CompileException refusal) {
            return Outcome.REFUSED;
        }
    }

    /**
     * Executes a construct, in a transaction that is rolled back.
     *
     * @return what was declared, if the database keeps it
     * @throws AssertionError if other rows came than must come, or what is refused was sent
     */
    public Outcome run(Construct construct) {
        Outcome declared = declared(construct, engine.dialect());
        try (Connection connection = engine.connect()) {
            if (declared == Outcome.REFUSED) {
                assertRefused(construct, connection);
            } else {
                assertRows(construct, sorted(construct, rows(construct, connection)));
            }
            connection.rollback();
        }
        return declared;
    }

    private static List<String> rows(Construct construct, Connection connection) {
        Result<Row> result = connection.execute(construct.statement(), construct.parameters());
        Select<?> check = construct.check();
        return RowText.of(check == null ? result : connection.execute((Statement) check));
    }

    private static List<String> sorted(Construct construct, List<String> rows) {
        return construct.isOrdered() ? rows : rows.stream().sorted().toList();
    }

    private void assertRows(Construct construct, List<String> rows) {
        List<String> expected = sorted(construct, construct.rows());
        if (!rows.equals(expected)) {
            throw new AssertionError("%s on %s gave %s instead of %s:%n%s"
                    .formatted(
                            construct.path(),
                            engine.dialect().name(),
                            rows,
                            expected,
                            construct.sql(engine.dialect())));
        }
    }

    private static void assertRefused(Construct construct, Connection connection) {
        try {
            connection.execute(construct.statement(), construct.parameters());
        } catch (CompileException refusal) {
            return;
        }
        throw new AssertionError(construct.path() + " is refused by the dialect, but was sent by the engine");
    }
}
