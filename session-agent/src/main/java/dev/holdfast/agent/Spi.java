package dev.holdfast.agent;

/** The names of {@code dev.holdfast.instrument} and of the members that the enhancer adds. */
final class Spi {
    static final int FORMAT = 1;

    static final String PACKAGE = "dev.holdfast.instrument";
    static final String MANAGED = "dev/holdfast/instrument/Managed";
    static final String MANAGED_DESCRIPTOR = "Ldev/holdfast/instrument/Managed;";
    static final String HOOKS = "dev/holdfast/instrument/Hooks";
    static final String INTERCEPTOR_DESCRIPTOR = "Ldev/holdfast/instrument/Interceptor;";
    static final String MARKER_CONSTRUCTOR = "(Ldev/holdfast/instrument/Marker;)V";
    static final String RESOURCE = MANAGED + ".class";

    /** Every added member but the constructor and the serial version starts with this. */
    static final String PREFIX = "$hf$";

    static final String STATE = "$hf$state";
    static final String LAYOUT = "$hf$layout";
    static final String READ_HOOK = "$hf$r$";
    static final String WRITE_HOOK = "$hf$w$";

    /** Fields beyond this number would make the bulk accessors larger than a method may be. */
    static final int MOST_FIELDS = 1_500;

    private Spi() {}

    static String readMask(int word) {
        return "$hf$r" + word;
    }

    static String writeMask(int word) {
        return "$hf$w" + word;
    }

    /** The part of a read hook that does not depend on the class that uses it. */
    static String readHookDescriptor(String declaring, String field) {
        return "(L" + declaring + ";)" + field;
    }

    static String writeHookDescriptor(String declaring, String field) {
        return "(L" + declaring + ";" + field + ")V";
    }
}
