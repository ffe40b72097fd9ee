package dev.holdfast.mapping;

import dev.holdfast.instrument.Hooks;
import dev.holdfast.instrument.Managed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the enhancer numbered the fields of a class, read from {@link Managed#$hf$layout}.
 *
 * @param format the enhancer's format
 * @param numbers field numbers by {@code class name#field name}
 */
record Layout(int format, Map<String, Integer> numbers) {
    private static final Pattern LEVELS = Pattern.compile("\\|");

    Layout {
        numbers = Map.copyOf(numbers);
    }

    static Layout of(String text) {
        int end = text.indexOf(';');
        Map<String, Integer> numbers = new HashMap<>();
        for (String level : LEVELS.split(text.substring(end + 1), -1)) {
            readLevel(level, numbers);
        }
        return new Layout(Integer.parseInt(text.substring(0, end)), numbers);
    }

    /** The number of a field, or null if the enhancer did not hook it. */
    @Nullable
    Integer number(Class<?> declaring, String field) {
        return numbers.get(key(declaring.getName(), field));
    }

    /** What remains for an instance of {@code type}, if this is the layout of one of its subclasses. */
    Layout upTo(Class<?> type) {
        Set<String> owners = new HashSet<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            owners.add(level.getName());
        }
        Map<String, Integer> kept = new HashMap<>();
        numbers.forEach((key, number) -> {
            if (owners.contains(key.substring(0, key.lastIndexOf('#')))) {
                kept.put(key, number);
            }
        });
        return new Layout(format, kept);
    }

    int count() {
        return numbers.size();
    }

    boolean isCurrent() {
        return format == Hooks.FORMAT;
    }

    /** {@code class@first:name,descriptor;name,descriptor}; descriptors of classes have a semicolon of their own. */
    private static void readLevel(String level, Map<String, Integer> numbers) {
        int at = level.indexOf('@');
        int colon = level.indexOf(':', at);
        if (at < 0 || colon < 0) {
            return;
        }
        String owner = level.substring(0, at).replace('/', '.');
        int number = Integer.parseInt(level.substring(at + 1, colon));
        int position = colon + 1;
        while (position < level.length()) {
            int comma = level.indexOf(',', position);
            numbers.put(key(owner, level.substring(position, comma)), number++);
            position = endOfDescriptor(level, comma + 1);
            if (position < level.length() && level.charAt(position) == ';') {
                position++;
            }
        }
    }

    private static int endOfDescriptor(String text, int start) {
        int position = start;
        while (text.charAt(position) == '[') {
            position++;
        }
        return text.charAt(position) == 'L' ? text.indexOf(';', position) + 1 : position + 1;
    }

    static String key(String owner, String field) {
        return owner + '#' + field;
    }
}
