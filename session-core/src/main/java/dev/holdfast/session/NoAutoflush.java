package dev.holdfast.session;

/** A stretch of code in which queries do not flush first (SE-33). Closing it restores what was before. */
public final class NoAutoflush implements AutoCloseable {
    private final Session session;
    private final boolean former;

    NoAutoflush(Session session, boolean former) {
        this.session = session;
        this.former = former;
    }

    @Override
    public void close() {
        session.autoflushes(former);
    }
}
