package dev.holdfast.engine;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it heard. */
final class RecordingListener implements EngineListener {
    private final List<StatementEvent> started = new ArrayList<>();
    private final List<StatementEvent> finished = new ArrayList<>();
    private final List<TransactionEvent> transactions = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private final List<WorkEvent> work = new ArrayList<>();

    @Override
    public void statementStarted(StatementEvent event) {
        started.add(event);
    }

    @Override
    public void statementFinished(StatementEvent event) {
        finished.add(event);
    }

    @Override
    public void transactionEvent(TransactionEvent event) {
        transactions.add(event);
    }

    @Override
    public void workStarted(WorkEvent event) {
        work.add(event);
    }

    @Override
    public void workFinished(WorkEvent event) {
        work.add(event);
    }

    @Override
    public void connected(Connection connection) {
        connections.add("connected " + connection.id());
    }

    @Override
    public void released(Connection connection) {
        connections.add("released " + connection.id());
    }

    List<StatementEvent> started() {
        return started;
    }

    List<StatementEvent> finished() {
        return finished;
    }

    List<TransactionEvent> transactions() {
        return transactions;
    }

    List<String> steps() {
        return transactions.stream().map(event -> event.step().name()).toList();
    }

    List<String> connections() {
        return connections;
    }

    List<WorkEvent> work() {
        return work;
    }
}
