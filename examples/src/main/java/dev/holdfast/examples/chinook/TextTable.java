package dev.holdfast.examples.chinook;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns as wide as they need to be. */
final class TextTable {
    private static final int WIDEST = 44;

    private TextTable() {}

    static void print(PrintStream out, List<String> headings, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        lines.addAll(rows);
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder("   ");
            for (int column = 0; column < line.size(); column++) {
                text.append(cell(line.get(column), width(lines, column), isNumber(rows, column)))
                        .append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
        out.println();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream()
                .mapToInt(line -> cut(line.get(column)).length())
                .max()
                .orElse(1);
    }

    private static boolean isNumber(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> row.get(column).matches("-?[0-9.]*|-"));
    }

    private static String cell(String text, int width, boolean right) {
        String padding = " ".repeat(width - cut(text).length());
        return right ? padding + cut(text) : cut(text) + padding;
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }
}
