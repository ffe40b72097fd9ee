package dev.holdfast.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a test compares, or writes with {@code -Dholdfast.golden=write}. */
record Golden(Path file) {
    private static final boolean WRITES = "write".equals(System.getProperty("holdfast.golden"));

    void assertIs(String text) throws IOException {
        if (WRITES) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("write it with -Dholdfast.golden=write").exists();
        assertThat(Files.readString(file)).as(file.toString()).isEqualTo(text);
    }
}
