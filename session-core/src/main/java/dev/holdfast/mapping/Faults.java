package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.MappingException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a mapping, so that its author hears of everything at once (ER-07). */
final class Faults {
    private final Set<String> messages = new LinkedHashSet<>();
    private @Nullable Throwable cause;

    void add(String message) {
        messages.add(message);
    }

    int count() {
        return messages.size();
    }

    /**
     * Runs one step of reading a mapping and remembers what it found wrong.
     *
     * @return whether nothing was
     */
    boolean collect(Runnable step) {
        try {
            step.run();
            return true;
        } catch (InvalidArgumentException fault) {
            messages.add(Objects.requireNonNullElse(fault.getMessage(), fault.toString()));
            cause = cause == null ? fault.getCause() : cause;
            return false;
        }
    }

    void throwIfAny() {
        if (messages.size() == 1) {
            throw new MappingException(messages.iterator().next(), cause);
        }
        if (!messages.isEmpty()) {
            throw new MappingException(list(), cause);
        }
    }

    private String list() {
        StringBuilder text = new StringBuilder("%d things are wrong with the mapping:".formatted(messages.size()));
        int number = 1;
        for (String message : messages) {
            text.append("\n  ").append(number++).append(". ").append(message);
        }
        return text.append("\n[mapping]").toString();
    }
}
