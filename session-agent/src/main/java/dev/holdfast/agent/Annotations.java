package dev.holdfast.agent;

/** Descriptors of the annotations that are looked for. */
final class Annotations {
    static final String TRANSIENT = "Ljakarta/persistence/Transient;";

    private Annotations() {}

    static boolean marksManaged(String descriptor) {
        return descriptor.equals("Ljakarta/persistence/Entity;")
                || descriptor.equals("Ljakarta/persistence/MappedSuperclass;")
                || descriptor.equals("Ljakarta/persistence/Embeddable;");
    }
}
