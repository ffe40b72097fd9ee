package dev.holdfast.traces;

import dev.holdfast.error.CircularDependencyException;
import dev.holdfast.error.DetachedInstanceException;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.MultipleResultsFoundException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.error.ObjectDeletedException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.error.StaleDataException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of errors in the words of traces. */
final class ErrorKinds {
    private static final Map<Class<?>, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(IntegrityException.class, "Integrity");
        KINDS.put(StaleDataException.class, "StaleData");
        KINDS.put(CircularDependencyException.class, "CircularDependency");
        KINDS.put(DetachedInstanceException.class, "DetachedInstance");
        // subclasses of InvalidRequestException
        KINDS.put(PendingRollbackException.class, "PendingRollback");
        KINDS.put(ResourceClosedException.class, "TransactionClosed");
        KINDS.put(NoResultFoundException.class, "NoResult");
        KINDS.put(MultipleResultsFoundException.class, "MultipleResults");
        KINDS.put(ObjectDeletedException.class, "ObjectDeleted");
        KINDS.put(InvalidRequestException.class, "InvalidRequest");
    }

    private ErrorKinds() {}

    /** The kind of a failure; an unexpected exception is its class's name. */
    static @Nullable String of(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        for (Map.Entry<Class<?>, String> kind : KINDS.entrySet()) {
            if (kind.getKey().isInstance(failure)) {
                return isBlankPrimaryKey(failure) ? "BlankPrimaryKey" : kind.getValue();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static boolean isBlankPrimaryKey(Throwable failure) {
        return failure.getClass() == InvalidRequestException.class
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("blank");
    }

    /** The kind and what was said, for people. */
    static String describe(@Nullable Throwable failure) {
        if (failure == null) {
            return "no error";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String place =
                of(failure).equals(failure.getClass().getSimpleName()) && trace.length > 0 ? " at " + trace[0] : "";
        return of(failure) + ": " + failure.getMessage() + place;
    }
}
