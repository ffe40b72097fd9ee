package dev.holdfast.processor;

import java.io.Serial;

/** A type in the source is unknown in this round: another processor may be about to write it. */
final class UnresolvedTypeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;
}
