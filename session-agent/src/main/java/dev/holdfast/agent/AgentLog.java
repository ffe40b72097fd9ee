package dev.holdfast.agent;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agent says on standard error, and what it remembers of its work. Thread-safe. */
final class AgentLog {
    private static final int MOST_RESULTS = 20_000;
    private static final List<String> LEVELS = List.of("off", "warn", "info", "debug");

    private final List<AgentResult> results = new ArrayList<>();
    private final PrintStream out;
    private final int level;
    private final boolean strict;
    private int enhanced;
    private int rewritten;
    private int skipped;
    private long nanos;

    AgentLog(AgentOptions options, PrintStream out) {
        this.out = out;
        this.level = Math.max(0, LEVELS.indexOf(options.log()));
        this.strict = options.strict();
        for (String mistake : options.mistakes()) {
            warn(mistake);
        }
    }

    void warn(String message) {
        say(1, "WARN ", message);
    }

    void info(String message) {
        say(2, "INFO ", message);
    }

    void debug(String message) {
        say(3, "DEBUG ", message);
    }

    void add(AgentResult result) {
        synchronized (results) {
            count(result);
            if (results.size() < MOST_RESULTS) {
                results.add(result);
            }
        }
        if (result.status() != Enhancement.Status.SKIPPED) {
            debug(result.text());
        } else if (strict) {
            say(1, "ERROR ", result.text());
        } else {
            info(result.text());
        }
    }

    private void count(AgentResult result) {
        nanos += result.nanos();
        switch (result.status()) {
            case ENHANCED, ALREADY_ENHANCED -> enhanced++;
            case REWRITTEN -> rewritten++;
            case SKIPPED -> skipped++;
            default -> {}
        }
    }

    List<AgentResult> results() {
        synchronized (results) {
            return new ArrayList<>(results);
        }
    }

    String summary() {
        synchronized (results) {
            return enhanced + " entity classes enhanced, " + rewritten + " other classes rewritten, " + skipped
                    + " skipped, " + nanos / 1_000_000 + " ms";
        }
    }

    /** Why the last class of that name is not enhanced, or null if nothing is known. */
    @Nullable
    String reasonFor(String className) {
        synchronized (results) {
            for (int i = results.size() - 1; i >= 0; i--) {
                AgentResult result = results.get(i);
                if (result.className().equals(className) && result.reason() != null) {
                    return result.reason();
                }
            }
            return null;
        }
    }

    private void say(int needed, String prefix, String message) {
        if (level >= needed) {
            out.println("[holdfast-agent] " + prefix + message);
        }
    }
}
