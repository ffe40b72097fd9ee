package dev.holdfast.instrument;

/** Tells the constructor that the enhancer adds from the user's own. Has no instances. */
public final class Marker {
    private Marker() {}
}
