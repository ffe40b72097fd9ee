package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;

/**
 * What a database does not keep in text. Halves of surrogate pairs become {@code ?} in most drivers, silently; the
 * system property {@code holdfast.text.malformed=replace} sends U+FFFD in their place instead of refusing.
 */
public enum TextCheck {
    /** Refuses halves of surrogate pairs. */
    SURROGATES(false),
    /** Refuses NUL characters too. */
    SURROGATES_AND_NUL(true);

    private static final boolean REPLACE = "replace".equals(System.getProperty("holdfast.text.malformed"));
    private static final char REPLACEMENT = '\uFFFD';
    /** Characters of an escape such as {@code \\u0000}. */
    private static final int ESCAPE = 6;

    private final boolean refusesNul;

    TextCheck(boolean refusesNul) {
        this.refusesNul = refusesNul;
    }

    /**
     * The text as it can be sent.
     *
     * @param parameter the number of the parameter, for the message; 0 if it is one of many in an array
     * @throws InvalidValueException naming the position, never the text
     */
    String checked(String text, int parameter) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == 0 && refusesNul) {
                throw nul(i, parameter);
            }
            if (Character.isSurrogate(c)) {
                if (!startsPair(text, i)) {
                    return malformed(text, i, parameter);
                }
                i++;
            }
        }
        return text;
    }

    /**
     * Refuses the escapes in JSON that stand for what {@link #checked} refuses, where the database unescapes them.
     *
     * @see <a href="https://www.postgresql.org/docs/current/datatype-json.html">PostgreSQL, JSON Types</a>
     */
    void checkEscapes(String json, int parameter) {
        if (!refusesNul) {
            return; // kept as they are
        }
        for (int i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i + 2)) {
            int code = escaped(json, i);
            if (code == 0) {
                throw nul(i, parameter);
            } else if (code > 0 && Character.isSurrogate((char) code)) {
                int next = escaped(json, i + ESCAPE);
                boolean pair = next > 0 && Character.isSurrogatePair((char) code, (char) next);
                if (!pair) {
                    throw half(i, parameter);
                }
                i += ESCAPE;
            }
        }
    }

    /** The code that an escape at this place stands for; -1 if there is none. */
    private static int escaped(String json, int at) {
        if (!json.startsWith("\\u", at) || json.length() < at + ESCAPE) {
            return -1;
        }
        try {
            return Integer.parseInt(json, at + 2, at + ESCAPE, 16);
        } catch (NumberFormatException noCode) {
            return -1; // no JSON: the database will say so
        }
    }

    private static boolean startsPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private String malformed(String text, int position, int parameter) {
        if (!REPLACE) {
            throw half(position, parameter);
        }
        StringBuilder replaced = new StringBuilder(text);
        for (int i = position; i < replaced.length(); i++) {
            if (Character.isSurrogate(replaced.charAt(i))) {
                if (startsPair(text, i)) {
                    i++;
                } else {
                    replaced.setCharAt(i, REPLACEMENT);
                }
            }
        }
        return checked(replaced.toString(), parameter);
    }

    private static InvalidValueException half(int position, int parameter) {
        return new InvalidValueException("""
                %s has half a surrogate pair at position %d, which is no character: the database \
                would store something else. Cut text between code points (String.offsetByCodePoints), or send a \
                replacement character with -Dholdfast.text.malformed=replace. [malformed-text]""".formatted(subject(parameter), position));
    }

    private static InvalidValueException nul(int position, int parameter) {
        return new InvalidValueException("""
                %s has a NUL character (code 0) at position %d, which this database cannot store. \
                Remove it, or map the attribute as byte[]. [nul-in-text]""".formatted(subject(parameter), position));
    }

    static String subject(int parameter) {
        return parameter == 0 ? "A text value" : "Text parameter " + parameter;
    }
}
