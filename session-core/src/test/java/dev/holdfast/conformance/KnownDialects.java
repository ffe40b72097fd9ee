package dev.holdfast.conformance;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Dialects;
import java.util.List;

/** The dialects that golden texts show, in the order of the table's columns. */
final class KnownDialects {
    private static final List<String> ORDER = List.of("h2", "sqlite", "postgresql", "mariadb", "mysql", "cockroachdb");

    private KnownDialects() {}

    static List<Dialect> all() {
        return ORDER.stream()
                .flatMap(name ->
                        Dialects.all().stream().filter(dialect -> dialect.name().equals(name)))
                .toList();
    }
}
