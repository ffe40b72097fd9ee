package dev.holdfast.agent;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The doors into the agent: {@code -javaagent:session-agent.jar[=key=value;...]}, {@link #install()} for tests, and
 * {@code java -jar session-agent.jar}, which explains itself. A class that was loaded before the agent cannot be enhanced any
 * more, so {@code -javaagent} is the way for applications. Thread-safe.
 */
public final class SessionAgent {
    private static final Object LOCK = new Object();
    private static volatile @Nullable AgentLog log;

    private SessionAgent() {}

    /** Called by the JVM for {@code -javaagent}; never throws. */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        startSafely(arguments, instrumentation);
    }

    /** Called by the JVM for {@code Launcher-Agent-Class} and when the jar is attached to a running JVM; never throws. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        startSafely(arguments, instrumentation);
    }

    /** See {@code java -jar session-agent.jar} without arguments. */
    public static void main(String... arguments) {
        int exit = new CommandLine(System.out).run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /**
     * Attaches the agent to this JVM; does nothing if it is there already. Entities that are loaded from now on are enhanced.
     *
     * @throws IllegalStateException if the JVM does not allow attaching; the message says what to do instead
     */
    public static void install() {
        synchronized (LOCK) {
            if (log == null) {
                start(null, SelfAttach.instrumentation());
            }
        }
    }

    /** Whether the agent works in this JVM. */
    public static boolean isInstalled() {
        return log != null;
    }

    /** One line for each class that the agent enhanced, rewrote or skipped, in the order of loading. */
    public static List<String> status() {
        AgentLog current = log;
        List<String> lines = new ArrayList<>();
        if (current != null) {
            for (AgentResult result : current.results()) {
                lines.add(result.text());
            }
        }
        return lines;
    }

    /** Why the class of that name was not enhanced by this agent, as half a sentence; null if the agent cannot tell. */
    public static @Nullable String reasonFor(String className) {
        AgentLog current = log;
        return current == null ? "no agent is running in this JVM" : current.reasonFor(className);
    }

    private static void startSafely(@Nullable String arguments, Instrumentation instrumentation) {
        try {
            synchronized (LOCK) {
                if (log == null) {
                    start(arguments, instrumentation);
                }
            }
        } catch (Throwable e) { // the application must start without us; it is told by the first mapping
            System.err.println("[holdfast-agent] ERROR the agent could not start: " + e);
        }
    }

    private static void start(@Nullable String arguments, Instrumentation instrumentation) {
        AgentOptions options = AgentOptions.of(arguments);
        AgentLog created = new AgentLog(options, System.err);
        log = created;
        if (!options.enabled()) {
            created.info("switched off by option");
            return;
        }
        EntityTransformer transformer = new EntityTransformer(options, created, instrumentation);
        instrumentation.addTransformer(transformer, false);
        new EarlyClasses(options, created).markIn(transformer.loaders(), instrumentation.getAllLoadedClasses());
        if (options.summary()) {
            Runtime.getRuntime().addShutdownHook(new Thread("holdfast-agent-summary") {
                @Override
                public void run() {
                    System.err.println("[holdfast-agent] " + created.summary());
                }
            });
        }
    }
}
