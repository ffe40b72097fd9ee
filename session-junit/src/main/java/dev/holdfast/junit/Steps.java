package dev.holdfast.junit;

import org.jspecify.annotations.Nullable;

/** Steps that are all taken, even if one fails. */
final class Steps {
    private @Nullable Throwable failure;

    /** One thing to do; may throw what it likes. */
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }

    Steps then(Step step) {
        try {
            step.take();
        } catch (Exception | Error e) {
            if (failure == null) {
                failure = e;
            } else if (failure != e) {
                failure.addSuppressed(e);
            }
        }
        return this;
    }

    /** Throws the first failure; the later ones are suppressed in it. */
    void finish() throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
    }
}
