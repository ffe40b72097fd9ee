package dev.holdfast.conformance;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.junit.conformance.Construct;
import dev.holdfast.junit.conformance.ConstructRun;
import dev.holdfast.junit.conformance.Constructs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/constructs.md} is what the dialects declare, which {@link ConstructRunTest} holds them to. */
class ConstructTableTest {
    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().resolve(Path.of("docs", "constructs.md"));

    private static final String INTRODUCTION = """
            # Constructs of the SQL language

            What each dialect makes of each construct. *works*: the database has it. *emulated*: said with other words that mean the same.
            *refused*: the statement fails with `CompileException` before anything is sent. Every cell of H2, SQLite, PostgreSQL and MariaDB is executed by
            the build, and the rows are compared; those of MySQL and CockroachDB are compared as text. The text of each construct for each dialect is in
            `session-core/src/test/resources/constructs`. This file is written by `ConstructTableTest`.
            """;

    @Test
    void tableIsWhatDialectsDeclare() throws IOException {
        new Golden(DOCUMENT)
                .assertIs(INTRODUCTION + groups().map(ConstructTableTest::table).collect(Collectors.joining()));
    }

    private static Stream<String> groups() {
        return Constructs.all().stream().map(Construct::group).distinct();
    }

    private static String table(String group) {
        List<Dialect> dialects = KnownDialects.all();
        String header =
                dialects.stream().map(Dialect::name).collect(Collectors.joining(" | ", "| construct | ", " |\n"));
        String line = "|---".repeat(dialects.size() + 1) + "|\n";
        String rows = Constructs.all().stream()
                .filter(construct -> construct.group().equals(group))
                .map(construct -> row(construct, dialects))
                .collect(Collectors.joining());
        return "\n## " + group + "\n\n" + header + line + rows;
    }

    private static String row(Construct construct, List<Dialect> dialects) {
        return dialects.stream()
                .map(dialect -> ConstructRun.declared(construct, dialect).label())
                .collect(Collectors.joining(" | ", "| " + construct.name().replace('_', ' ') + " | ", " |\n"));
    }
}
