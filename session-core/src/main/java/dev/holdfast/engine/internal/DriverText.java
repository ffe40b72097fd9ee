package dev.holdfast.engine.internal;

import java.sql.SQLException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The driver's words without the user's values. PostgreSQL says {@code Key (name)=(…)}, H2 prints the row, MariaDB the
 * duplicate entry: what is data must not reach logs while parameters are hidden (P-24). Names of columns, tables and
 * constraints stay.
 */
public final class DriverText {
    private static final int SHOWN = 1024;
    /** A word that is followed by a name, not by a value. */
    private static final String NAMING =
            "(?:column|table|relation|constraint|key|index|type|function|schema|sequence|role|database|violation:)";

    private static final Pattern QUOTED =
            Pattern.compile("((?:\\b" + NAMING + "\\s*)?)(\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);
    private static final Pattern H2_ROW = Pattern.compile(" VALUES \\(.*", Pattern.DOTALL);
    private static final Pattern H2_KEY = Pattern.compile("(REFERENCES [^(]*\\([^)]*\\)) \\(.*", Pattern.DOTALL);

    private DriverText() {}

    /** The whole message, for those who asked to see values. */
    public static String full(SQLException error) {
        return cut(String.valueOf(error.getMessage()).strip());
    }

    /** The message with everything taken out that may be a value. */
    public static String withoutValues(SQLException error) {
        String text = firstLine(String.valueOf(error.getMessage()));
        String state = String.valueOf(error.getSQLState());
        if (state.startsWith("42") || state.startsWith("08")) {
            return cut(text);
        }
        text = H2_ROW.matcher(text).replaceFirst("\"");
        text = H2_KEY.matcher(text).replaceFirst("$1\"");
        return cut(QUOTED.matcher(text).replaceAll(DriverText::nameOrMark));
    }

    private static String nameOrMark(MatchResult found) {
        boolean named = !found.group(1).isBlank();
        return Matcher.quoteReplacement(named ? found.group() : "?");
    }

    private static String firstLine(String text) {
        int statement = text.indexOf("; SQL statement:");
        String shorter = statement < 0 ? text : text.substring(0, statement);
        int end = shorter.indexOf('\n');
        return (end < 0 ? shorter : shorter.substring(0, end)).strip();
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
    }
}
