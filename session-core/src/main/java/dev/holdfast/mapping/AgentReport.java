package dev.holdfast.mapping;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Asks the agent, if there is one, why a class is not enhanced. The agent is another jar that we do not link to. */
final class AgentReport {
    private static final String AGENT = "dev.holdfast.agent.SessionAgent";

    private AgentReport() {}

    static boolean isPresent() {
        return Boolean.TRUE.equals(call("isInstalled"));
    }

    static @Nullable String reason(Class<?> type) {
        return isPresent() && call("reasonFor", type.getName()) instanceof String reason ? reason : null;
    }

    private static @Nullable Object call(String name, String... arguments) {
        try {
            Class<?> agent = Class.forName(AGENT, true, ClassLoader.getSystemClassLoader());
            Method method = arguments.length == 0 ? agent.getMethod(name) : agent.getMethod(name, String.class);
            return method.invoke(null, (Object[]) arguments);
        } catch (ReflectiveOperationException | LinkageError absent) {
            return null; // no agent, or one that cannot tell: the message says so
        }
    }
}
