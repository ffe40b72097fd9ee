package dev.holdfast.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What tables and columns are called when the mapping does not say: the Java name in lower case with underscores, so that
 * plain SQL needs no quotes and schemas made for the usual naming strategies fit. Names that are given stay as they are.
 */
final class DefaultNames {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private DefaultNames() {}

    /** {@code firstName} becomes {@code first_name}, {@code HTTPRequest} becomes {@code http_request}. */
    static String of(String javaName) {
        return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
