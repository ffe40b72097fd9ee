package dev.holdfast.dialect;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The dialects on the class path. */
public final class Dialects {
    private static final List<Dialect> ALL = ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private Dialects() {}

    public static List<Dialect> all() {
        return ALL;
    }

    /**
     * The dialect of a JDBC URL.
     *
     * @throws InvalidArgumentException if there is none, naming those there are
     */
    public static Dialect forUrl(String jdbcUrl) {
        return ALL.stream()
                .filter(dialect -> dialect.handles(jdbcUrl))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException("""
                        No dialect for the database of URL "%s". There are: %s. Check the URL, or give the engine a \
                        dialect. [unknown-database]""".formatted(withoutSecrets(jdbcUrl), names())));
    }

    /**
     * The dialect with a name, such as {@code cockroachdb}.
     *
     * @throws InvalidArgumentException if there is none, naming those there are
     */
    public static Dialect named(String name) {
        return ALL.stream()
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        "There is no dialect \"%s\". There are: %s. [unknown-database]".formatted(name, names())));
    }

    private static String names() {
        return ALL.stream().map(Dialect::name).sorted().collect(Collectors.joining(", "));
    }

    /** A URL's parameters may hold passwords, and so may what stands before an at sign. */
    private static String withoutSecrets(String url) {
        int end = url.length();
        for (char start : new char[] {'?', ';', '@'}) {
            int found = url.indexOf(start);
            end = found >= 0 ? Math.min(end, found) : end;
        }
        String shown = url.substring(0, end);
        int at = shown.toLowerCase(Locale.ROOT).indexOf("//");
        return end < url.length() && url.charAt(end) == '@' && at >= 0 ? shown.substring(0, at) + "//..." : shown;
    }
}
