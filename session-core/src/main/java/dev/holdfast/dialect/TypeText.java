package dev.holdfast.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A type as a database writes it, taken apart: {@code timestamp(6) with time zone} has the name {@code timestamp with
 * time zone} and the size 6.
 *
 * @param name in lower case
 * @param arguments what stands in brackets, each trimmed: sizes, or the labels of an enum
 */
public record TypeText(String name, List<String> arguments) {
    private static final Pattern TYPE = Pattern.compile("([^(]+?)\\s*\\((.*)\\)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ARGUMENT = Pattern.compile("'(?:[^']|'')*'|[^,'\\s][^,]*");

    public TypeText {
        arguments = List.copyOf(arguments);
    }

    public static TypeText of(String text) {
        Matcher matcher = TYPE.matcher(text.strip());
        if (!matcher.matches()) {
            return new TypeText(lower(text), List.of());
        }
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(matcher.group(2));
        while (argument.find()) {
            arguments.add(argument.group().strip());
        }
        return new TypeText(lower(matcher.group(1) + " " + matcher.group(3)), arguments);
    }

    private static String lower(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** With the name that a database has for it in place of others that it takes. */
    public TypeText named(Map<String, String> names) {
        return new TypeText(names.getOrDefault(name, name), arguments);
    }

    public TypeText withoutArguments() {
        return new TypeText(name, List.of());
    }

    /** A size, or {@code missing} if there is none. */
    public int size(int index, int missing) {
        if (index >= arguments.size()) {
            return missing;
        }
        String argument = arguments.get(index);
        return argument.chars().allMatch(Character::isDigit) ? Integer.parseInt(argument) : missing;
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? name : name + arguments.stream().collect(Collectors.joining(",", "(", ")"));
    }
}
