package dev.holdfast.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL text that SQLite keeps, as tokens. What stands in brackets is one token.
 *
 * @see <a href="https://www.sqlite.org/lang_keywords.html">SQLite, Keywords: how names are quoted</a>
 */
final class SqliteTokens {
    private static final Pattern TOKEN = Pattern.compile("""
            '(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|--[^\\n]*|/\\*.*?\\*/|[\\p{L}\\p{N}_$.]+|\\S""", Pattern.DOTALL);

    private SqliteTokens() {}

    /** The tokens outside of brackets; a pair of brackets is a token with its content. */
    static List<String> of(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int depth = 0;
        int start = 0;
        while (matcher.find()) {
            String token = matcher.group();
            if (token.equals("(") && depth++ == 0) {
                start = matcher.start();
            } else if (token.equals(")") && --depth == 0) {
                tokens.add(sql.substring(start, matcher.end()));
            } else if (depth == 0 && !token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** The parts of a list in brackets, as tokens. */
    static List<List<String>> parts(String brackets) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String token : of(inner(brackets))) {
            if (token.equals(",")) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }

    /** What stands in brackets. */
    static String inner(String brackets) {
        return brackets.substring(1, brackets.length() - 1).strip();
    }

    static boolean isBrackets(String token) {
        return token.startsWith("(");
    }

    /** A name without its quotes. */
    static String name(String token) {
        char first = token.charAt(0);
        if (token.length() < 2 || "\"`['".indexOf(first) < 0) {
            return token;
        }
        String inner = token.substring(1, token.length() - 1);
        return first == '[' ? inner : inner.replace("" + first + first, "" + first);
    }

    static String upper(String token) {
        return token.toUpperCase(Locale.ROOT);
    }
}
