package dev.holdfast.sql;

import java.util.List;

/** {@code FOR UPDATE} and its like: rows stay locked until the transaction ends (QL-20). */
public record RowLock(Strength strength, Waiting waiting, List<FromItem> of) implements Clause {
    /** What others may no longer do with the rows. */
    public enum Strength {
        UPDATE,
        /** Like UPDATE, but rows that refer to the locked ones may still be inserted. */
        NO_KEY_UPDATE,
        SHARE,
        /** Like SHARE, but columns that are no key may still be changed. */
        KEY_SHARE
    }

    /** What happens if somebody else holds the lock. */
    public enum Waiting {
        WAIT(""),
        NO_WAIT(" NOWAIT"),
        SKIP_LOCKED(" SKIP LOCKED");

        private final String sql;

        Waiting(String sql) {
            this.sql = sql;
        }

        /** With a space before it, or empty. */
        public String sql() {
            return sql;
        }
    }

    public RowLock {
        of = List.copyOf(of);
    }

    public static RowLock update() {
        return new RowLock(Strength.UPDATE, Waiting.WAIT, List.of());
    }

    public static RowLock share() {
        return new RowLock(Strength.SHARE, Waiting.WAIT, List.of());
    }

    public static RowLock keyShare() {
        return new RowLock(Strength.KEY_SHARE, Waiting.WAIT, List.of());
    }

    public static RowLock noKeyUpdate() {
        return new RowLock(Strength.NO_KEY_UPDATE, Waiting.WAIT, List.of());
    }

    /** Whether others may still lock the rows in the same way. */
    public boolean isShared() {
        return strength == Strength.SHARE || strength == Strength.KEY_SHARE;
    }

    /** Fails at once if a row is locked. */
    public RowLock noWait() {
        return new RowLock(strength, Waiting.NO_WAIT, of);
    }

    /** Leaves locked rows out. */
    public RowLock skipLocked() {
        return new RowLock(strength, Waiting.SKIP_LOCKED, of);
    }

    /** Locks only the rows of these sources. */
    public RowLock of(FromItem... sources) {
        return new RowLock(strength, waiting, List.of(sources));
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeLock(this, out);
    }

    @Override
    public List<FromItem> children() {
        return of;
    }

    @Override
    public Object structure() {
        return List.of(strength, waiting, of.size());
    }
}
