package dev.holdfast.agent;

/** Classes of the JDK, of the agent and of what enhanced classes call. */
final class NeverTouched {
    private NeverTouched() {}

    static boolean contain(String name) {
        return name.startsWith("java/")
                || name.startsWith("jdk/")
                || name.startsWith("sun/")
                || name.startsWith("com/sun/")
                || name.startsWith("net/bytebuddy/")
                || name.startsWith("dev/holdfast/agent/")
                || name.startsWith("dev/holdfast/instrument/");
    }
}
