package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * SQL text cut at its parameters.
 *
 * @param texts one more than there are parameters
 * @param parameters the names in the order of the text, repeated as they are there
 */
record TextTemplate(String sql, List<String> texts, List<String> parameters, StatementKind kind) {
    static TextTemplate parse(String sql) {
        return new Parser(sql).parse();
    }

    Set<String> names() {
        return new LinkedHashSet<>(parameters);
    }

    /** Walks over the text once. */
    private static final class Parser {
        private final String sql;
        private final StringBuilder text = new StringBuilder();
        private final List<String> texts = new ArrayList<>();
        private final List<String> parameters = new ArrayList<>();
        private String firstWord = "";
        private int at;

        Parser(String sql) {
            this.sql = sql;
        }

        TextTemplate parse() {
            while (at < sql.length()) {
                step(sql.charAt(at));
            }
            texts.add(text.toString());
            return new TextTemplate(sql, List.copyOf(texts), List.copyOf(parameters), kindOf(firstWord));
        }

        private void step(char c) {
            if (c == '\'' || c == '"' || c == '`') {
                copyUntil(String.valueOf(c), 1);
            } else if (sql.startsWith("--", at)) {
                copyUntil("\n", 2);
            } else if (sql.startsWith("/*", at)) {
                copyUntil("*/", 2);
            } else if (c == '$' && !afterWord()) {
                dollar();
            } else if (sql.startsWith("\\:", at)) {
                text.append(':');
                at += 2;
            } else if (c == ':') {
                colon();
            } else if (isWord(c)) {
                word();
            } else {
                copy(1);
            }
        }

        private void copy(int length) {
            text.append(sql, at, at + length);
            at += length;
        }

        /** A doubled quote ends one literal and begins the next: the same as one literal with the quote in it. */
        private void copyUntil(String end, int opening) {
            int found = sql.indexOf(end, at + opening);
            copy((found < 0 ? sql.length() : found + end.length()) - at);
        }

        private void dollar() {
            int tagEnd = at + 1;
            while (tagEnd < sql.length() && isWord(sql.charAt(tagEnd))) {
                tagEnd++;
            }
            boolean quote = tagEnd < sql.length()
                    && sql.charAt(tagEnd) == '$'
                    && (tagEnd == at + 1 || !Character.isDigit(sql.charAt(at + 1)));
            if (quote) {
                copyUntil(sql.substring(at, tagEnd + 1), tagEnd + 1 - at);
            } else {
                copy(1);
            }
        }

        private void colon() {
            int end = at + 1;
            while (end < sql.length() && isWord(sql.charAt(end))) {
                end++;
            }
            boolean doubled = sql.startsWith("::", at);
            boolean named = end > at + 1
                    && !afterWord()
                    && !(end < sql.length() && sql.charAt(end) == ':' && !sql.startsWith("::", end));
            if (doubled) {
                copy(2);
                copyWord();
            } else if (named) {
                texts.add(text.toString());
                text.setLength(0);
                parameters.add(sql.substring(at + 1, end));
                at = end;
            } else {
                copy(end - at);
            }
        }

        private void copyWord() {
            while (at < sql.length() && isWord(sql.charAt(at))) {
                copy(1);
            }
        }

        private void word() {
            int start = at;
            copyWord();
            if (firstWord.isEmpty()) {
                firstWord = sql.substring(start, at);
            }
        }

        private boolean afterWord() {
            return at > 0 && isWord(sql.charAt(at - 1));
        }

        private static boolean isWord(char c) {
            return Character.isLetterOrDigit(c) || c == '_';
        }

        private static StatementKind kindOf(String word) {
            return switch (word.toUpperCase(Locale.ROOT)) {
                case "SELECT", "VALUES", "TABLE" -> StatementKind.SELECT;
                case "INSERT" -> StatementKind.INSERT;
                case "UPDATE" -> StatementKind.UPDATE;
                case "DELETE" -> StatementKind.DELETE;
                default -> StatementKind.OTHER;
            };
        }
    }
}
