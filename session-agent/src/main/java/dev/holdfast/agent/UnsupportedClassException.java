package dev.holdfast.agent;

/** A class that the enhancer leaves alone, with the reason as its message. Never reaches the application. */
final class UnsupportedClassException extends RuntimeException {
    private final String reason;

    UnsupportedClassException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
