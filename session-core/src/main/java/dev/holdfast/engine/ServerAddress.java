package dev.holdfast.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, read from its JDBC URL without user, secret or options. Immutable.
 *
 * @param system the name of its dialect, such as {@code postgresql}
 * @param host null for a database inside this process
 * @param port 0 where the URL names none
 * @param database the name of the database, or null
 */
public record ServerAddress(
        String system,
        @Nullable String host,
        int port,
        @Nullable String database) {
    private static final Pattern REMOTE =
            Pattern.compile("jdbc:[^/]*//(?:[^/@]*@)?(\\[[^\\]]+\\]|[^:/,;?]*)(?::(\\d{1,5}))?[^/;?]*(?:/([^?;]*))?.*");
    private static final Pattern LOCAL = Pattern.compile("jdbc:[a-z0-9]+:([^?;]*).*");

    static ServerAddress of(String system, String url) {
        Matcher remote = REMOTE.matcher(url);
        if (remote.matches()) {
            int port = remote.group(2) == null ? 0 : Integer.parseInt(remote.group(2));
            return new ServerAddress(system, emptyToNull(remote.group(1)), port, emptyToNull(remote.group(3)));
        }
        Matcher local = LOCAL.matcher(url);
        return new ServerAddress(system, null, 0, local.matches() ? emptyToNull(local.group(1)) : null);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
