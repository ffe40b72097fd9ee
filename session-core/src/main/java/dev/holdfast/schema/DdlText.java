package dev.holdfast.schema;

import dev.holdfast.error.CompileException;
import dev.holdfast.error.IdentifierException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single DDL statements as text. */
final class DdlText {
    private static final int HASH_MASK = 0xFFFF;
    private static final int HASH_SUFFIX = 5; // "_" and four hexadecimal digits

    private final DdlSyntax syntax;

    DdlText(DdlSyntax syntax) {
        this.syntax = syntax;
    }

    /** The table's name with its schema, quoted. */
    String name(Table table) {
        checkLength(table.name());
        return syntax.qualified(table.schema(), table.name());
    }

    String createTable(Table table, Predicate<ForeignKey> inline) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        primaryKey(table, parts);
        for (Unique unique : table.uniques()) {
            String generated = table.metaData().naming().unique(table, unique.columns());
            parts.add(constraint(unique.name(), generated) + "UNIQUE " + list(unique.columns()));
        }
        for (Check check : table.checks()) {
            parts.add(constraint(check.name(), null) + "CHECK (" + check.sql() + ")");
        }
        table.foreignKeys().stream().filter(syntax::creates).filter(inline).forEach(key -> parts.add(foreignKey(key)));
        return "CREATE TABLE " + name(table) + " (\n    " + String.join(",\n    ", parts) + "\n)"
                + syntax.tableOptions();
    }

    String createIndex(Table table, Index index) {
        String given = index.name();
        String name = given != null
                ? checkLength(given)
                : shortened(table.metaData().naming().index(table, index.columns()));
        return (index.kind() == Index.Kind.UNIQUE ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + syntax.quote(name)
                + " ON " + name(table) + " " + list(index.columns());
    }

    String addForeignKey(ForeignKey key) {
        return "ALTER TABLE " + name(key.table()) + " ADD " + foreignKey(key);
    }

    /** A constraint's name, quoted; a generated one that is too long is cut and ends in a hash (SC-07). */
    String constraintName(String name) {
        return syntax.quote(shortened(name));
    }

    private String column(Column<?> column) {
        StringBuilder text = new StringBuilder(syntax.quote(checkLength(column.name()))).append(' ');
        String definition = column.definition();
        if (definition != null) {
            text.append(definition);
        } else {
            text.append(syntax.typeOf(column));
            value(column, text);
        }
        if (!column.nullable() && !countsAsPrimaryKey(column) && column.computed() == null) {
            text.append(" NOT NULL");
        }
        if (column.unique()) {
            text.append(" UNIQUE");
        }
        return text.toString();
    }

    private void value(Column<?> column, StringBuilder text) {
        String computed = column.computed();
        if (computed != null) {
            text.append(syntax.computed(computed));
        } else if (syntax.generation(column) == Generation.IDENTITY) {
            text.append(identity(column));
        } else {
            defaultValue(column, text);
        }
    }

    private void defaultValue(Column<?> column, StringBuilder text) {
        String sql = column.defaultSql();
        String literal = column.defaultText();
        if (sql != null) {
            text.append(" DEFAULT ").append(syntax.defaultValue(column, sql));
        } else if (literal != null) {
            text.append(" DEFAULT ").append(syntax.textLiteral(literal));
        }
    }

    private String identity(Column<?> column) {
        if (syntax.identityIsPrimaryKey() && !countsAsPrimaryKey(column)) {
            throw new CompileException("""
                    Column %s counts by itself, which this database can only do for a primary key of one column. \
                    [identity-not-key]""".formatted(column));
        }
        return syntax.identity();
    }

    private boolean countsAsPrimaryKey(Column<?> column) {
        return syntax.identityIsPrimaryKey()
                && column.table().primaryKey().equals(List.of(column))
                && syntax.generation(column) == Generation.IDENTITY;
    }

    private void primaryKey(Table table, List<String> parts) {
        List<Column<?>> key = table.primaryKey();
        if (!key.isEmpty() && key.stream().noneMatch(this::countsAsPrimaryKey)) {
            parts.add("PRIMARY KEY " + list(key));
        }
    }

    private String foreignKey(ForeignKey key) {
        StringBuilder text = new StringBuilder(constraint(key.givenName(), key.name()))
                .append("FOREIGN KEY ")
                .append(list(key.columns()))
                .append(" REFERENCES ")
                .append(name(key.referredTable()))
                .append(' ')
                .append(list(key.referredColumns()));
        if (key.onDelete() != ForeignKey.Action.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().sql());
        }
        if (key.onUpdate() != ForeignKey.Action.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        return key.deferrable() ? text + syntax.deferrable() : text.toString();
    }

    private String constraint(@Nullable String given, @Nullable String generated) {
        String name = given != null ? checkLength(given) : generated;
        return name == null ? "" : "CONSTRAINT " + constraintName(name) + " ";
    }

    private String list(List<Column<?>> columns) {
        return columns.stream().map(column -> syntax.quote(column.name())).collect(Collectors.joining(", ", "(", ")"));
    }

    private String checkLength(String name) {
        int longest = syntax.longestName();
        if (longest > 0 && syntax.lengthOf(name) > longest) {
            throw new IdentifierException(
                    "Name \"%s\" is too long for this database, which takes %d. Shorten it. [name-too-long]"
                            .formatted(name, longest));
        }
        return name;
    }

    private String shortened(String name) {
        int longest = syntax.longestName();
        if (longest == 0 || syntax.lengthOf(name) <= longest) {
            return name;
        }
        String cut = name;
        while (syntax.lengthOf(cut) > longest - HASH_SUFFIX) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return "%s_%04x".formatted(cut, name.hashCode() & HASH_MASK);
    }
}
