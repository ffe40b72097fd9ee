package dev.holdfast.session;

/** A stretch of code in which queries do not flush first (SE-33). Closing it restores what was before. */
public final class NoAutoflush implements AutoCloseable {
    private final Flusher flusher;
    private final boolean former;

    NoAutoflush(Flusher flusher) {
        this.flusher = flusher;
        this.former = flusher.autoflushes();
        flusher.autoflushes(false);
    }

    @Override
    public void close() {
        flusher.autoflushes(former);
    }
}
