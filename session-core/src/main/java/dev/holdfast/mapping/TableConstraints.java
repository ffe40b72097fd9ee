package dev.holdfast.mapping;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Constraints and indexes that table annotations describe. */
final class TableConstraints {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TableConstraints() {}

    static void add(TableModel table, UniqueConstraint[] uniques, Index[] indexes, CheckConstraint[] checks) {
        for (UniqueConstraint unique : uniques) {
            table.constraint(spec -> spec.uniqueNamed(named(unique.name()), List.of(unique.columnNames())));
        }
        for (Index index : indexes) {
            table.constraint(spec -> spec.indexNamed(
                    named(index.name()),
                    columns(index.columnList()),
                    index.unique() ? dev.holdfast.schema.Index.Kind.UNIQUE : dev.holdfast.schema.Index.Kind.PLAIN));
        }
        for (CheckConstraint check : checks) {
            table.constraint(spec -> spec.check(named(check.name()), check.constraint()));
        }
    }

    private static @Nullable String named(String name) {
        return name.isEmpty() ? null : name;
    }

    /** {@code a, b DESC}: the order of an index makes no difference to what it finds. */
    private static List<String> columns(String columnList) {
        return COMMA.splitAsStream(columnList)
                .map(part -> SPACE.split(part.trim(), 2)[0])
                .toList();
    }
}
