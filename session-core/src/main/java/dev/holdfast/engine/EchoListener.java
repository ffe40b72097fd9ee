package dev.holdfast.engine;

import java.io.PrintStream;

/** Prints every statement with its reason to standard output. Thread-safe. */
final class EchoListener implements EngineListener {
    private final PrintStream out = System.out;

    @Override
    public void statementFinished(StatementEvent event) {
        out.println(StatementText.of(event));
    }

    @Override
    public void transactionEvent(TransactionEvent event) {
        out.println(StatementText.of(event));
    }
}
