package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as far as it is needed to compare documents and to keep arrays: objects are maps, numbers {@link BigDecimal}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonText {
    /** Deeper documents are refused rather than that the stack overflows. */
    private static final int DEEPEST = 1000;

    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** @throws InvalidValueException if it is no JSON, naming the position, never the text */
    static @Nullable Object parse(String text) {
        JsonText parser = new JsonText(text);
        Object value = parser.value();
        parser.space();
        if (parser.at < text.length()) {
            throw parser.malformed();
        }
        return value;
    }

    /** Whether two texts are the same document: order of keys, spaces and the form of numbers do not count. */
    static boolean same(String first, String second) {
        if (first.equals(second)) {
            return true;
        }
        try {
            return sameValue(parse(first), parse(second));
        } catch (InvalidValueException noJson) {
            return false; // the database will say so
        }
    }

    private static boolean sameValue(@Nullable Object first, @Nullable Object second) {
        if (first instanceof BigDecimal number && second instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        } else if (first instanceof List<?> list && second instanceof List<?> other) {
            return list.size() == other.size() && sameMembers(list.iterator(), other.iterator());
        } else if (first instanceof Map<?, ?> map && second instanceof Map<?, ?> other) {
            return map.keySet().equals(other.keySet())
                    && map.entrySet().stream()
                            .allMatch(entry -> sameValue(entry.getValue(), other.get(entry.getKey())));
        }
        return first == null ? second == null : first.equals(second);
    }

    private static boolean sameMembers(Iterator<?> first, Iterator<?> second) {
        while (first.hasNext()) {
            if (!sameValue(first.next(), second.next())) {
                return false;
            }
        }
        return true;
    }

    /** An array of texts, numbers, booleans and nulls. */
    static String write(List<? extends @Nullable Object> members) {
        StringBuilder out = new StringBuilder("[");
        for (Object member : members) {
            out.append(out.length() > 1 ? "," : "");
            if (member instanceof String string) {
                quote(string, out);
            } else {
                out.append(member);
            }
        }
        return out.append(']').toString();
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private @Nullable Object value() {
        space();
        if (at >= text.length() || ++depth > DEEPEST) {
            throw malformed();
        }
        Object value = switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        for (boolean first = true; !ends('}'); first = false) {
            separator(first);
            space();
            if (at >= text.length() || text.charAt(at) != '"') {
                throw malformed();
            }
            String key = string();
            expect(':');
            members.put(key, value());
        }
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> members = new ArrayList<>();
        at++;
        for (boolean first = true; !ends(']'); first = false) {
            separator(first);
            members.add(value());
        }
        return members;
    }

    private boolean ends(char closing) {
        space();
        if (at < text.length() && text.charAt(at) == closing) {
            at++;
            return true;
        }
        return false;
    }

    private void separator(boolean first) {
        if (!first) {
            expect(',');
        }
    }

    private void expect(char wanted) {
        space();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw malformed();
        }
        at++;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw malformed();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            case '"', '\\', '/' -> c;
            default -> throw malformed();
        };
    }

    private char unicode() {
        int end = at + HEX_DIGITS;
        try {
            char c = (char) Integer.parseInt(text.substring(at, end), HEX);
            at = end;
            return c;
        } catch (NumberFormatException | IndexOutOfBoundsException noDigits) {
            throw malformed();
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException noNumber) {
            throw malformed();
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private InvalidValueException malformed() {
        return new InvalidValueException("This is no JSON from position %d on. [malformed-json]".formatted(at));
    }
}
