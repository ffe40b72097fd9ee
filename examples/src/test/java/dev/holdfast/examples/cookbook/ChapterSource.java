package dev.holdfast.examples.cookbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source file of a chapter. */
record ChapterSource(String text) {
    private static final int INDENT = 8;

    static ChapterSource of(Class<?> chapter) {
        Path file = Path.of("src/main/java", chapter.getName().replace('.', '/') + ".java");
        try {
            return new ChapterSource(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int position(String method) {
        return declaration(method).start();
    }

    /** The statements of a method, moved to the left margin. */
    String body(String method) {
        int start = declaration(method).end();
        String body = text.substring(start, text.indexOf("\n    }\n", start));
        return body.stripTrailing()
                .replaceFirst("^\n", "")
                .lines()
                .map(line -> line.length() < INDENT ? line.strip() : line.substring(INDENT))
                .reduce("", (before, line) -> before + line + "\n");
    }

    private Matcher declaration(String method) {
        Matcher declaration =
                Pattern.compile("\n    static [^\n]* " + method + "\\(\\) \\{").matcher(text);
        if (!declaration.find()) {
            throw new IllegalStateException("No method " + method + " in the source");
        }
        return declaration;
    }
}
