package dev.holdfast.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a user may set: {@code -javaagent:session-agent.jar=key=value;key=value}, or system properties
 * {@code holdfast.agent.key}, which win. Immutable.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code enabled}</td><td>{@code false} switches everything off</td></tr>
 * <tr><td>{@code include}</td><td>classes to enhance though they carry no annotation, comma-separated; {@code com.shop.*}
 * is a package and all below it</td></tr>
 * <tr><td>{@code exclude}</td><td>classes never to enhance</td></tr>
 * <tr><td>{@code callers}</td><td>which other classes are rewritten when they use fields of entities directly: {@code on}
 * (all but well-known libraries), {@code nest} (classes nested with the entity), {@code off}</td></tr>
 * <tr><td>{@code callers.packages}</td><td>packages to which {@code callers=on} is confined</td></tr>
 * <tr><td>{@code log}</td><td>{@code off}, {@code warn}, {@code info} or {@code debug}</td></tr>
 * <tr><td>{@code dump}</td><td>a directory into which enhanced class files are copied</td></tr>
 * <tr><td>{@code summary}</td><td>{@code true}: one line when the JVM ends</td></tr>
 * <tr><td>{@code strict}</td><td>{@code true}: entities that were skipped are reported as errors</td></tr>
 * <tr><td>{@code failIfEmpty}</td><td>{@code true}: the build fails if the build-time plugin finds no entity; properties
 * only</td></tr>
 * <tr><td>{@code toString}</td><td>{@code quiet}: {@code toString} of entities reads fields without loading them</td></tr>
 * </table>
 */
final class AgentOptions {
    private static final List<String> KEYS = List.of(
            "enabled",
            "include",
            "exclude",
            "callers",
            "callers.packages",
            "log",
            "dump",
            "summary",
            "strict",
            "toString",
            "failIfEmpty");
    private static final String PROPERTY = "holdfast.agent.";

    /** Which classes are rewritten besides entities and their subclasses. */
    enum Callers {
        OFF,
        NEST,
        ON
    }

    private final Properties values = new Properties();
    private final List<String> mistakes = new ArrayList<>();
    private final List<String> includes;
    private final List<String> excludes;
    private final List<String> callerPackages;
    private final Callers callers;

    private AgentOptions(@Nullable String arguments, Properties system) {
        readArguments(arguments);
        readProperties(system);
        includes = patterns("include");
        excludes = patterns("exclude");
        callerPackages = patterns("callers.packages");
        callers = callersValue();
    }

    /** Never throws; see {@link #mistakes()}. */
    static AgentOptions of(@Nullable String arguments) {
        return new AgentOptions(arguments, System.getProperties());
    }

    static AgentOptions defaults() {
        return new AgentOptions(null, new Properties());
    }

    static List<String> keys() {
        return KEYS;
    }

    /** What was not understood, in words. */
    List<String> mistakes() {
        return mistakes;
    }

    boolean enabled() {
        return !"false".equals(values.getProperty("enabled"));
    }

    boolean includes(String internalName) {
        return matches(includes, internalName);
    }

    boolean excludes(String internalName) {
        return matches(excludes, internalName);
    }

    Callers callers() {
        return callers;
    }

    boolean rewritesCaller(String internalName) {
        return callerPackages.isEmpty() || matches(callerPackages, internalName);
    }

    String log() {
        return values.getProperty("log", "warn");
    }

    @Nullable
    String dump() {
        return values.getProperty("dump");
    }

    boolean summary() {
        return "true".equals(values.getProperty("summary"));
    }

    boolean strict() {
        return "true".equals(values.getProperty("strict"));
    }

    boolean failIfEmpty() {
        return "true".equals(values.getProperty("failIfEmpty"));
    }

    boolean quietToString() {
        return "quiet".equals(values.getProperty("toString"));
    }

    private void readArguments(@Nullable String arguments) {
        if (arguments == null) {
            return;
        }
        for (String argument : Parts.of(arguments, ';')) {
            readArgument(argument);
        }
    }

    private void readArgument(String argument) {
        int equals = argument.indexOf('=');
        String key = equals < 0 ? argument : argument.substring(0, equals).trim();
        if (KEYS.contains(key)) {
            values.setProperty(
                    key, equals < 0 ? "true" : argument.substring(equals + 1).trim());
        } else {
            mistakes.add("unknown option '" + key + "', known are " + KEYS);
        }
    }

    private void readProperties(Properties system) {
        for (String key : KEYS) {
            String value = system.getProperty(PROPERTY + key);
            if (value != null) {
                values.setProperty(key, value.trim());
            }
        }
    }

    private Callers callersValue() {
        String text = values.getProperty("callers", "on");
        for (Callers value : Callers.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        mistakes.add("callers is on, nest or off, not '" + text + "'");
        return Callers.ON;
    }

    private List<String> patterns(String key) {
        List<String> patterns = new ArrayList<>();
        for (String part : Parts.of(values.getProperty(key, ""), ',')) {
            patterns.add(part.replace('.', '/'));
        }
        return patterns;
    }

    private static boolean matches(List<String> patterns, String internalName) {
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            if (pattern.endsWith("*")
                    ? internalName.startsWith(pattern.substring(0, pattern.length() - 1))
                    : internalName.equals(pattern)) {
                return true;
            }
        }
        return false;
    }
}
