package dev.holdfast.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every statement with its reason to the log {@code holdfast.sql} while that is at INFO (CN-33). Thread-safe. */
final class LoggingListener implements EngineListener {
    private static final Logger LOG = LoggerFactory.getLogger("holdfast.sql");

    @Override
    public boolean isEnabled() {
        return LOG.isInfoEnabled();
    }

    @Override
    public void statementFinished(StatementEvent event) {
        LOG.info("{}", StatementText.of(event));
    }

    @Override
    public void transactionEvent(TransactionEvent event) {
        LOG.info("{}", StatementText.of(event));
    }
}
