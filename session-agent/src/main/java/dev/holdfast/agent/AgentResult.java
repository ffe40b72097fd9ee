package dev.holdfast.agent;

import org.jspecify.annotations.Nullable;

/** What the agent did with one class; kept for {@link SessionAgent#status()}. */
record AgentResult(
        String className,
        String loader,
        Enhancement.Status status,
        @Nullable String reason,
        long nanos) {
    /** One line for people. */
    String text() {
        String text = status + " " + className + " (" + loader + ", " + nanos / 1_000 + " us)";
        return reason == null ? text : text + ": " + reason;
    }
}
