package dev.holdfast.sql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once of each class of custom expressions that statements with it are compiled one by one (QL-30). */
final class Uncacheable {
    private static final Logger LOG = LoggerFactory.getLogger(CustomExpression.class);

    /** Kept with the class, so that nothing here keeps its loader. */
    private static final ClassValue<AtomicBoolean> WARNED = new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
            return new AtomicBoolean();
        }
    };

    private Uncacheable() {}

    static void warn(Class<?> expression) {
        if (WARNED.get(expression).compareAndSet(false, true)) {
            LOG.warn(
                    "Statements with a {} are compiled one by one: it does not say that structure() and children() tell "
                            + "all about it. If they do, let cacheable() return true.",
                    expression.getName());
        }
    }
}
