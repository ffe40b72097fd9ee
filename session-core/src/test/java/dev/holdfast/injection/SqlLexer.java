package dev.holdfast.injection;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into the kinds of its tokens, the way a database does. */
final class SqlLexer {
    private final String sql;
    private final boolean backslashes;
    private int at;

    private SqlLexer(String sql, boolean backslashes) {
        this.sql = sql;
        this.backslashes = backslashes;
    }

    /**
     * One word a token: WORD for names, quoted or not, and keywords; STRING, NUMBER, COMMENT, BROKEN for what does not end,
     * symbols as they are.
     *
     * @param backslashes whether a backslash escapes the next character of a string, and # begins a comment
     */
    static List<String> kinds(String sql, boolean backslashes) {
        SqlLexer lexer = new SqlLexer(sql, backslashes);
        List<String> kinds = new ArrayList<>();
        while (lexer.at < sql.length()) {
            char next = sql.charAt(lexer.at);
            if (Character.isWhitespace(next)) {
                lexer.at++;
            } else {
                kinds.add(lexer.token(next));
            }
        }
        return kinds;
    }

    private String token(char first) {
        if (first == '\'') {
            return quoted('\'', "STRING");
        } else if (first == '"' || first == '`') {
            return quoted(first, "WORD");
        } else if (sql.startsWith("--", at) || (backslashes && first == '#')) {
            return until("\n", "COMMENT");
        } else if (sql.startsWith("/*", at)) {
            return until("*/", "COMMENT");
        } else if (Character.isDigit(first)) {
            return run("NUMBER");
        } else if (Character.isUnicodeIdentifierStart(first) || first == '_' || first == '$') {
            return run("WORD");
        }
        at++;
        return String.valueOf(first);
    }

    private String quoted(char quote, String kind) {
        for (at++; at < sql.length(); at++) {
            char next = sql.charAt(at);
            if (next == '\\' && backslashes && quote == '\'') {
                at++;
            } else if (next == quote) {
                at++;
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return kind;
                }
            }
        }
        return "BROKEN";
    }

    private String until(String end, String kind) {
        int found = sql.indexOf(end, at + 2);
        at = found < 0 ? sql.length() : found + end.length();
        return kind;
    }

    private String run(String kind) {
        while (at < sql.length()
                && (Character.isUnicodeIdentifierPart(sql.charAt(at)) || "_$.".indexOf(sql.charAt(at)) >= 0)
                && !(kind.equals("WORD") && sql.charAt(at) == '.')) {
            at++;
        }
        return kind;
    }
}
