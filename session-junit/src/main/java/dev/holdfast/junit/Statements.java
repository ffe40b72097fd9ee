package dev.holdfast.junit;

import dev.holdfast.engine.EngineListener;
import dev.holdfast.engine.StatementEvent;
import dev.holdfast.sql.StatementKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * The statements that a test has sent, each with its reason. What {@code @BeforeEach} sent does not count: recording
 * begins with the body of the test.
 *
 * <pre>{@code
 * @Test
 * void loadsAlbumsInOneStatement(Session session, Statements sql) {
 *     session.execute(select(Artist.class).options(selectin(Artist_.albums))).all();
 *
 *     sql.assertCount(2).assertNoLazyLoads();
 * }
 * }</pre>
 *
 * <p>A failed assertion shows every statement and why it was sent. Savepoints, commits and rollbacks are no statements.
 * Thread-safe.
 */
public final class Statements {
    private static final int LONGEST_TEXT = 1024;

    private final List<RecordedStatement> recorded = new ArrayList<>();

    Statements() {}

    /** What to give to an engine, so that statements on these of its connections are recorded. */
    EngineListener listener(LongPredicate connections) {
        return new EngineListener() {
            @Override
            public void statementFinished(StatementEvent event) {
                if (connections.test(event.connectionId())) {
                    record(event);
                }
            }
        };
    }

    private synchronized void record(StatementEvent event) {
        recorded.add(new RecordedStatement(
                event.sql(),
                event.cause(),
                event.context().kind(),
                event.context().tables(),
                event.context().rows(),
                event.rows(),
                Duration.ofNanos(event.nanos()),
                event.failure()));
    }

    /** The statements so far, in the order in which they ended. */
    public synchronized List<RecordedStatement> list() {
        return List.copyOf(recorded);
    }

    /** Their SQL texts. */
    public List<String> texts() {
        return list().stream().map(RecordedStatement::sql).toList();
    }

    /** How many there are so far. */
    public synchronized int count() {
        return recorded.size();
    }

    /** How many of this kind there are so far. */
    public int count(StatementKind kind) {
        return (int) list().stream().filter(one -> one.kind() == kind).count();
    }

    /** Forgets the statements so far. */
    public synchronized void clear() {
        recorded.clear();
    }

    /**
     * Asserts how many statements were sent so far.
     *
     * @return this
     * @throws AssertionFailedError if it is another number; the message lists them with their reasons
     */
    public Statements assertCount(int expected) {
        List<RecordedStatement> all = list();
        if (all.size() != expected) {
            throw new AssertionFailedError(
                    "Expected " + counted(expected) + " but " + sent(all.size()) + describe(all), expected, all.size());
        }
        return this;
    }

    /** Asserts how many statements of one kind were sent so far. */
    public Statements assertCount(StatementKind kind, int expected) {
        List<RecordedStatement> all = list();
        int actual = count(kind);
        if (actual != expected) {
            throw new AssertionFailedError(
                    "Expected " + expected + " " + kind + " but " + sent(actual) + " All statements:" + describe(all),
                    expected,
                    actual);
        }
        return this;
    }

    /**
     * Asserts that no attribute was loaded lazily so far.
     *
     * @return this
     * @throws AssertionFailedError if one was; the message names the attributes and what to do
     */
    public Statements assertNoLazyLoads() {
        List<RecordedStatement> lazy =
                list().stream().filter(RecordedStatement::isLazyLoad).toList();
        if (!lazy.isEmpty()) {
            String attributes =
                    lazy.stream().map(one -> one.cause().subject()).distinct().collect(Collectors.joining(", "));
            throw new AssertionFailedError("Expected no lazy loads but " + sent(lazy.size()) + describe(lazy)
                    + "\nLoad " + attributes + " up front, with options(selectin(...)) or options(joined(...)).");
        }
        return this;
    }

    private static String counted(int number) {
        return number == 1 ? "1 statement" : number + " statements";
    }

    private static String sent(int number) {
        return number == 0 ? "none was sent." : number == 1 ? "1 was sent:" : number + " were sent:";
    }

    private static String describe(List<RecordedStatement> statements) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            RecordedStatement one = statements.get(i);
            text.append("\n  ").append(i + 1).append(". ").append(cut(one.sql()));
            text.append("\n     because: ").append(one.cause().text());
            if (one.parameterSets() > 1) {
                text.append(" (batch of ").append(one.parameterSets()).append(')');
            }
            if (one.failure() != null) {
                text.append("\n     failed: ").append(one.failure().getMessage());
            }
        }
        return text.toString();
    }

    private static String cut(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "...";
    }

    /** All statements so far with their reasons, one after the other. */
    @Override
    public String toString() {
        List<RecordedStatement> all = list();
        return counted(all.size()) + describe(all);
    }
}
