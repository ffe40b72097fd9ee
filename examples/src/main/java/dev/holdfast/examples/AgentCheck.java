package dev.holdfast.examples;

import dev.holdfast.instrument.Managed;
import java.io.PrintStream;

/** Whether the agent came along; without it there is no lazy loading and no dirty tracking. */
public final class AgentCheck {
    private static final String MISSING = """
            %1$s is not enhanced: the Holdfast agent is missing on the command line. Add it before -jar or -cp:

                java -javaagent:session-agent/target/session-agent.jar ...

            It must be the first to see the entity classes; it makes their fields load and notice changes.
            """;

    private AgentCheck() {}

    /** Says on {@code out} what to do if {@code entity} was loaded without the agent. */
    public static boolean passes(Class<?> entity, PrintStream out) {
        boolean enhanced = Managed.class.isAssignableFrom(entity);
        if (!enhanced) {
            out.printf(MISSING, entity.getSimpleName());
        }
        return enhanced;
    }
}
