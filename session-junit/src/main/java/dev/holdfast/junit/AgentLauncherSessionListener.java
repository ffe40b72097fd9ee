package dev.holdfast.junit;

import dev.holdfast.agent.SessionAgent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Attaches the agent when JUnit starts, before a test class and the entities it names are loaded. JUnit finds it by {@link
 * java.util.ServiceLoader}; nobody calls it.
 *
 * <p>A JVM that refuses does not stop the run: tests without entities, and entities that were enhanced at build time, need
 * no agent. The first test whose entities are not enhanced fails and says what to add.
 */
public final class AgentLauncherSessionListener implements LauncherSessionListener {
    private static final String REFUSED = """
            This JVM did not let session-junit attach the Holdfast agent (%s), and there are entities that are not \
            enhanced. Start the tests with the agent instead. Maven Surefire: \
            <argLine>@{argLine} -javaagent:${settings.localRepository}/dev/holdfast/session-agent/VERSION/session-agent-VERSION.jar</argLine> \
            (keep @{argLine}, JaCoCo needs it); Gradle: test { jvmArgs "-javaagent:..." }. Or allow attaching with \
            -Djdk.attach.allowAttachSelf=true -XX:+EnableDynamicAgentLoading, or enhance at build time. [agent-refused]""";

    private static volatile @Nullable String refusal;

    /** Made by JUnit. */
    public AgentLauncherSessionListener() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        attach();
    }

    private static void attach() {
        try {
            SessionAgent.install();
            refusal = null;
        } catch (RuntimeException | LinkageError e) {
            refusal = REFUSED.formatted(rootCause(e));
        }
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What to tell a user whose entities are not enhanced because the agent could not be attached. */
    static Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }
}
