package dev.holdfast.engine;

import dev.holdfast.sql.StatementKind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text of SQL does, by its first word. Only for those who listen; nothing depends on it being right. */
final class StatementWords {
    private static final Pattern FIRST_WORD =
            Pattern.compile("(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/|\\()*+([A-Za-z]+)", Pattern.DOTALL);
    private static final Map<String, StatementKind> KINDS = Map.of(
            "SELECT", StatementKind.SELECT,
            "VALUES", StatementKind.SELECT,
            "INSERT", StatementKind.INSERT,
            "UPDATE", StatementKind.UPDATE,
            "DELETE", StatementKind.DELETE);

    private StatementWords() {}

    static StatementKind kind(String sql) {
        Matcher word = FIRST_WORD.matcher(sql);
        return word.lookingAt()
                ? KINDS.getOrDefault(word.group(1).toUpperCase(Locale.ROOT), StatementKind.OTHER)
                : StatementKind.OTHER;
    }
}
