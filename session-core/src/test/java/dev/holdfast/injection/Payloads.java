package dev.holdfast.injection;

import java.util.ArrayList;
import java.util.List;

/** Texts that would be SQL if somebody let them. */
final class Payloads {
    private static final List<String> ENDS = List.of(
            "'", "\"", "`", "''", "\"\"", "\\'", "\\\"", "\\", ")", "))", ";", "*/", "/*", "--", "#", "$$", "$tag$",
            "'||'", "\0'", "\u2019", "\uff07", "\u02bc", "\n", "\r\n", "]", "}", "{0}", "{table}", "%", "?", ":x", "??",
            "::text");

    private static final List<String> DEEDS = List.of(
            "; DROP TABLE artist; --",
            " OR 1 = 1 --",
            " UNION SELECT secret FROM account #",
            ", (SELECT 1) /*",
            " */ ; DELETE FROM artist",
            ") VALUES (1); --",
            "\nGO\n");

    private Payloads() {}

    /** More than 200. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String end : ENDS) {
            all.add("a" + end);
            for (String deed : DEEDS) {
                all.add("a" + end + deed);
            }
        }
        return all;
    }
}
