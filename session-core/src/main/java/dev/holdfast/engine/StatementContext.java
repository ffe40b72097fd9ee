package dev.holdfast.engine;

import dev.holdfast.sql.StatementKind;
import java.util.List;

/**
 * What listeners, errors and the echo are told of a statement. Immutable.
 *
 * @param cause why it is sent
 * @param kind what it does
 * @param tables the tables it names, the main one first; empty where nobody knows
 * @param rows how many parameter sets are sent with it
 */
public record StatementContext(StatementCause cause, StatementKind kind, List<String> tables, int rows) {
    /** A statement of the user about which nothing else is known. */
    public static final StatementContext USER =
            new StatementContext(StatementCause.USER, StatementKind.OTHER, List.of(), 1);

    public static StatementContext of(StatementCause cause, StatementKind kind, String table) {
        return new StatementContext(cause, kind, List.of(table), 1);
    }

    public StatementContext withRows(int count) {
        return new StatementContext(cause, kind, tables, count);
    }
}
