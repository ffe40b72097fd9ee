package dev.holdfast.examples;

import dev.holdfast.engine.EngineListener;
import dev.holdfast.engine.StatementEvent;
import dev.holdfast.engine.TransactionEvent;
import dev.holdfast.engine.TransactionEvent.Step;
import java.io.PrintStream;

/** Prints what an engine sends, each statement below its reason, indented and broken before its clauses. For one thread. */
final class SqlPrinter implements EngineListener {
    private static final String INDENT = "      ";
    private static final int REASON_WIDTH = 66;
    private static final int VALUES_SHOWN = 160;
    private static final String CLAUSES = " (?=(?:FROM|(?:LEFT )?JOIN|WHERE|VALUES|SET|GROUP BY|ORDER BY) )";

    private final PrintStream out;
    private boolean begun;

    SqlPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void statementFinished(StatementEvent event) {
        begin();
        line("%-" + REASON_WIDTH + "s %s", "-- " + event.cause().text(), rows(event.rows()));
        for (String clause : event.sql().split(CLAUSES, -1)) {
            line("%s", clause);
        }
        String values = event.parameters();
        if (values != null && !values.equals("[]")) {
            line("<- %s", cut(values.substring(1, values.length() - 1)));
        }
        out.println();
    }

    /** BEGIN is shown with the first statement, so that a transaction without one leaves no trace. */
    @Override
    public void transactionEvent(TransactionEvent event) {
        if (event.step() == Step.BEGIN) {
            begun = true;
            return;
        }
        if (begun) {
            begun = false;
            return;
        }
        line("%s", event.step().words());
        out.println();
    }

    private void begin() {
        if (begun) {
            begun = false;
            line("BEGIN");
            out.println();
        }
    }

    private static String rows(long rows) {
        return rows == 1 ? "1 row" : rows < 0 ? "" : rows + " rows";
    }

    private static String cut(String values) {
        return values.length() <= VALUES_SHOWN ? values : values.substring(0, VALUES_SHOWN) + " ...";
    }

    private void line(String format, Object... values) {
        out.println(INDENT + format.formatted(values).stripTrailing());
    }
}
