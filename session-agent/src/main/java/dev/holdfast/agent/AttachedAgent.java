package dev.holdfast.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Both ends of self-attach: the program that attaches to a JVM, and the agent that then keeps that JVM's instrumentation. Uses
 * no other class of this package, because it travels alone.
 */
public final class AttachedAgent {
    private static volatile @Nullable Instrumentation instrumentation;

    private AttachedAgent() {}

    /** Called by the JVM that is attached to. */
    public static void agentmain(@Nullable String arguments, Instrumentation received) {
        instrumentation = received;
    }

    /** What {@link #agentmain} received; null before. */
    public static @Nullable Instrumentation instrumentation() {
        return instrumentation;
    }

    /**
     * Attaches to the JVM with the process number {@code arguments[0]} and loads the jar {@code arguments[1]} there.
     * Reflectively: not every runtime has {@code jdk.attach}.
     */
    public static void main(String... arguments) throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.tools.attach.VirtualMachine");
        try {
            Object machine = type.getMethod("attach", String.class).invoke(null, arguments[0]);
            type.getMethod("loadAgent", String.class).invoke(machine, arguments[1]);
            type.getMethod("detach").invoke(machine);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause());
            System.exit(1);
        }
    }
}
