package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table made by hand. */
final class FixtureTable implements NamedTable {
    private final String name;
    private final List<FixtureColumn<?>> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    private record ForeignKey(NamedTable target, List<ColumnMatch> matches) {}

    /** A column made by hand, compared by identity. */
    static final class FixtureColumn<T> implements NamedColumn<T> {
        private final FixtureTable table;
        private final String name;
        private final SqlType<T> type;

        FixtureColumn(FixtureTable table, String name, SqlType<T> type) {
            this.table = table;
            this.name = name;
            this.type = type;
        }

        @Override
        public NamedTable table() {
            return table;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public SqlType<T> type() {
            return type;
        }
    }

    FixtureTable(String name) {
        this.name = name;
    }

    <T> FixtureColumn<T> define(String column, SqlType<T> type) {
        FixtureColumn<T> made = new FixtureColumn<>(this, column, type);
        columns.add(made);
        return made;
    }

    void refers(NamedColumn<?> own, NamedColumn<?> other) {
        foreignKeys.add(new ForeignKey(other.table(), List.of(new ColumnMatch(own, other))));
    }

    @Override
    public @Nullable String schema() {
        return null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<? extends NamedColumn<?>> columns() {
        return columns;
    }

    @Override
    public NamedColumn<?> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException(
                        "Table %s has no column %s. [unknown-column]".formatted(name, wanted)));
    }

    @Override
    public List<List<ColumnMatch>> foreignKeysTo(NamedTable other) {
        return foreignKeys.stream()
                .filter(key -> key.target() == other)
                .map(ForeignKey::matches)
                .toList();
    }
}
