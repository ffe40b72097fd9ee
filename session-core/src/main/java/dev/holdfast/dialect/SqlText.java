package dev.holdfast.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL expressions in a form in which they can be compared, however a database writes back what it was given: words in
 * lower case, names without quotes, numbers without needless digits, no brackets, no casts. Two expressions that differ
 * in brackets alone have the same form.
 */
public final class SqlText {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<text>'(?:[^']|'')*')\
            |(?<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`)\
            |(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\\.\\d+)\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)\
            |(?<symbol>::|<>|!=|<=|>=|\\|\\||!~~\\*?|~~\\*?|->>?|[^\\s])""");

    private static final Pattern NUMBER_AS_TEXT = Pattern.compile("'-?\\d+(?:\\.\\d+)?'");

    /** Words that belong to the name of a type after {@code ::}. */
    private static final Set<String> TYPE_WORDS =
            Set.of("precision", "varying", "with", "without", "time", "zone", "character", "double", "timestamp");

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real", "double");

    private SqlText() {}

    /** The form of a condition or another expression. */
    public static String expression(String sql) {
        return String.join(" ", operators(withoutCasts(tokens(sql))));
    }

    /** The form of a default; empty for {@code NULL}. Numbers may be written as text. */
    public static String defaultValue(String sql) {
        String form = expression(sql);
        if (NUMBER_AS_TEXT.matcher(form).matches()) {
            return number(form.substring(1, form.length() - 1));
        }
        return form.equals("null") ? "" : form.replaceFirst("^- (?=\\d)", "-");
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return tokens;
    }

    private static String token(Matcher matcher) {
        String token = matcher.group();
        if (matcher.group("quoted") != null) {
            return token.substring(1, token.length() - 1).toLowerCase(Locale.ROOT);
        } else if (matcher.group("number") != null) {
            return number(token);
        } else if (matcher.group("text") != null) {
            return token;
        }
        return token.toLowerCase(Locale.ROOT);
    }

    private static String number(String token) {
        BigDecimal value = new BigDecimal(token).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }

    /** Leaves {@code ::type(size)[]}, brackets and the sizes of types out. */
    private static List<String> withoutCasts(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            String token = tokens.get(i);
            if (token.equals("::")) {
                castNumber(kept, tokens.get(i + 1));
                i = afterType(tokens, i + 1);
            } else {
                if (!token.equals("(") && !token.equals(")")) {
                    kept.add(token);
                }
                i++;
            }
        }
        return kept;
    }

    /** PostgreSQL writes a negative number as text with a cast. */
    private static void castNumber(List<String> kept, String type) {
        String last = kept.isEmpty() ? "" : kept.get(kept.size() - 1);
        if (NUMBERS.contains(type) && NUMBER_AS_TEXT.matcher(last).matches()) {
            kept.remove(kept.size() - 1);
            kept.addAll(tokens(last.substring(1, last.length() - 1)));
        }
    }

    private static int afterType(List<String> tokens, int start) {
        int i = start + 1;
        while (i < tokens.size() && TYPE_WORDS.contains(tokens.get(i))) {
            i++;
        }
        if (i < tokens.size() && tokens.get(i).equals("(")) {
            i = tokens.subList(i, tokens.size()).indexOf(")") + i + 1;
        }
        while (i + 1 < tokens.size()
                && tokens.get(i).equals("[")
                && tokens.get(i + 1).equals("]")) {
            i += 2;
        }
        return i;
    }

    /** One way to write an operator that has several. */
    private static List<String> operators(List<String> tokens) {
        String text = String.join(
                        "\n",
                        tokens.stream().map(token -> token.replace("\n", "\\n")).toList())
                .replace("!=", "<>")
                .replaceAll("(?m)^=\nany\narray\n\\[\n(.*(?:\n,\n.*)*?)\n\\]$", "in\n$1")
                .replaceAll("(?m)^<>\nall\narray\n\\[\n(.*(?:\n,\n.*)*?)\n\\]$", "not\nin\n$1")
                .replaceAll("(?m)^!~~\\*$", "not\nilike")
                .replaceAll("(?m)^!~~$", "not\nlike")
                .replaceAll("(?m)^~~\\*$", "ilike")
                .replaceAll("(?m)^~~$", "like")
                .replaceAll("(?m)^(.+)\nbetween\n(.+)\nand\n(.+)$", "$1\n>=\n$2\nand\n$1\n<=\n$3");
        return List.of(text.split("\n"));
    }
}
