package dev.holdfast.agent;

import java.util.ArrayList;
import java.util.List;

/** Texts that are lists. */
final class Parts {
    private Parts() {}

    /** What stands between the separators, without blanks around it; empty parts are left out. */
    static List<String> of(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            end = end < 0 ? text.length() : end;
            String part = text.substring(start, end).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end + 1;
        }
        return parts;
    }
}
