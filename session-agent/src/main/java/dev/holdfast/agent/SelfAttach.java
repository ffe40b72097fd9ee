package dev.holdfast.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;

/** Gets an {@link Instrumentation} of the JVM that we run in. */
final class SelfAttach {
    private static final String REFUSED = "The agent cannot attach itself to this JVM. Start it with "
            + "-javaagent:session-agent.jar, or allow attaching with -XX:+EnableDynamicAgentLoading, or enhance the entities "
            + "at build time. [agent-refused]";

    private SelfAttach() {}

    static Instrumentation instrumentation() {
        try {
            return byteBuddyAgent();
        } catch (ClassNotFoundException e) {
            return OwnAttach.instrumentation();
        } catch (ReflectiveOperationException | RuntimeException e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException(REFUSED, cause);
        }
    }

    /** Reflectively, because it is on the class path of tests only; by parts, so that relocation leaves the name alone. */
    private static Instrumentation byteBuddyAgent() throws ReflectiveOperationException {
        String name = String.join(".", "net", "bytebuddy", "agent", "ByteBuddyAgent");
        Class<?> agent = Class.forName(name);
        return (Instrumentation) agent.getMethod("install").invoke(null);
    }

    static IllegalStateException refused(Throwable cause) {
        return new IllegalStateException(REFUSED, cause);
    }
}
