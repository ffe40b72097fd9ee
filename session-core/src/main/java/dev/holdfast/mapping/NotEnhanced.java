package dev.holdfast.mapping;

import dev.holdfast.instrument.Managed;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a user reads whose classes are not enhanced (P-14a). */
final class NotEnhanced {
    private static final String MESSAGE = """
            %s not enhanced, so Holdfast cannot see reads and writes of %s fields:
            %s
            Choose one of three ways:
              - start the JVM with -javaagent:session-agent.jar, before any of these classes is loaded;
              - enhance them when you build: Byte Buddy's Maven or Gradle plugin with session-agent's plugin;
              - in tests, put session-junit on the class path: it attaches the agent by itself.
            [not-enhanced]""";

    private NotEnhanced() {}

    static String message(Collection<Class<?>> classes) {
        boolean one = classes.size() == 1;
        return MESSAGE.formatted(
                one ? "A class is" : classes.size() + " classes are",
                one ? "its" : "their",
                classes.stream()
                        .map(type -> "  " + type.getName() + ": " + reason(type))
                        .collect(Collectors.joining("\n")));
    }

    private static String reason(Class<?> type) {
        String reported = AgentReport.reason(type);
        if (reported != null) {
            return reported;
        }
        if (Managed.class.isAssignableFrom(type)) {
            return "its superclass is enhanced, the class itself is not";
        }
        return AgentReport.isPresent()
                ? "the agent is running, but the class was loaded before it, or by a class loader that does not see session-core"
                : "no agent is running";
    }
}
