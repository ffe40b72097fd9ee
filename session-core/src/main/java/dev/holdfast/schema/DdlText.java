package dev.holdfast.schema;

import dev.holdfast.sql.SchemaMap;
import dev.holdfast.type.NamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Single DDL statements as text. */
final class DdlText {
    private final DdlSyntax syntax;
    private final DdlNames names;
    private final ColumnText columns;

    DdlText(DdlSyntax syntax, SchemaMap schemas) {
        this.syntax = syntax;
        this.names = new DdlNames(syntax, schemas);
        this.columns = new ColumnText(syntax, names);
    }

    DdlNames names() {
        return names;
    }

    DdlText(DdlSyntax syntax) {
        this(syntax, SchemaMap.NONE);
    }

    ColumnText columns() {
        return columns;
    }

    String createTable(Table table, Predicate<ForeignKey> inline) {
        return createTable(table, names.of(table), inline);
    }

    /** The table under another name, quoted. */
    String createTable(Table table, String name, Predicate<ForeignKey> inline) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(columns.of(column)));
        primaryKey(table, parts);
        uniques(table, parts);
        checks(table, parts);
        table.foreignKeys().stream().filter(syntax::creates).filter(inline).forEach(key -> parts.add(foreignKey(key)));
        return "CREATE TABLE " + name + " (\n    " + String.join(",\n    ", parts) + "\n)" + syntax.tableOptions(table);
    }

    /** What is said of the table once it is there. */
    List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        if (!syntax.commentsByStatement()) {
            return statements;
        }
        String comment = table.comment();
        if (comment != null) {
            statements.add(comment("TABLE " + names.of(table), comment));
        }
        for (Column<?> column : table.columns()) {
            String text = column.comment();
            if (text != null) {
                statements.add(comment("COLUMN " + names.of(table) + "." + names.given(column.name()), text));
            }
        }
        return statements;
    }

    private String comment(String what, String text) {
        return "COMMENT ON " + what + " IS " + syntax.textLiteral(text);
    }

    String createIndex(Table table, Index index) {
        StringBuilder text = new StringBuilder("CREATE ")
                .append(index.kind() == Index.Kind.UNIQUE ? "UNIQUE " : "")
                .append("INDEX ")
                .append(names.of(table.metaData().naming().of(table, index)))
                .append(" ON ")
                .append(names.of(table));
        String method = index.method();
        if (method != null) {
            text.append(syntax.indexMethod(method));
        }
        text.append(index.parts().stream().map(this::indexPart).collect(Collectors.joining(", ", " (", ")")));
        if (!index.include().isEmpty()) {
            text.append(syntax.indexInclude(names.list(index.include())));
        }
        String where = index.where();
        return where == null ? text.toString() : text + syntax.indexWhere(where);
    }

    private String indexPart(IndexPart part) {
        Column<?> column = part.column();
        String sql = part.sql();
        String text = column != null ? syntax.quote(column.name()) : syntax.indexExpression(sql == null ? "" : sql);
        return part.descending() ? text + " DESC" : text;
    }

    String addForeignKey(ForeignKey key) {
        return "ALTER TABLE " + names.of(key.table()) + " ADD " + foreignKey(key);
    }

    /** The named types of columns. */
    static Stream<NamedType> types(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.definition() == null)
                .flatMap(column -> column.type().named().stream())
                .distinct();
    }

    /** Nothing where tables spell such types out. */
    Optional<String> createType(NamedType type) {
        return Optional.ofNullable(syntax.createType(names.qualified(type.schema(), type.name()), type));
    }

    Optional<String> dropType(NamedType type) {
        return createType(type).map(created -> "DROP TYPE IF EXISTS " + names.qualified(type.schema(), type.name()));
    }

    String createSequence(Sequence sequence) {
        StringBuilder text = new StringBuilder("CREATE SEQUENCE IF NOT EXISTS ")
                .append(names.qualified(sequence.schema(), sequence.name()))
                .append(" START WITH ")
                .append(sequence.start())
                .append(" INCREMENT BY ")
                .append(sequence.increment());
        if (sequence.minimum() != null) {
            text.append(" MINVALUE ").append(sequence.minimum());
        }
        if (sequence.maximum() != null) {
            text.append(" MAXVALUE ").append(sequence.maximum());
        }
        if (sequence.cache() != null) {
            text.append(" CACHE ").append(sequence.cache());
        }
        return sequence.cycle() ? text.append(" CYCLE").toString() : text.toString();
    }

    String dropSequence(Sequence sequence) {
        return "DROP SEQUENCE IF EXISTS " + names.qualified(sequence.schema(), sequence.name());
    }

    private void primaryKey(Table table, List<String> parts) {
        List<Column<?>> key = table.primaryKey();
        if (!key.isEmpty() && key.stream().noneMatch(columns::isInlineKey)) {
            parts.add(primaryKey(table));
        }
    }

    String primaryKey(Table table) {
        ConstraintName name = table.metaData().naming().ofPrimaryKey(table);
        return names.constraint(name) + "PRIMARY KEY " + names.list(table.primaryKey());
    }

    private void uniques(Table table, List<String> parts) {
        for (Column<?> column : table.columns()) {
            ConstraintName name = column.unique() ? ColumnText.uniqueName(column) : null;
            if (name != null) {
                parts.add(names.constraint(name) + "UNIQUE " + names.list(List.of(column)));
            }
        }
        for (Unique unique : table.uniques()) {
            String nulls = unique.nulls() == Unique.Nulls.DISTINCT ? "" : syntax.nullsNotDistinct();
            ConstraintName name = table.metaData().naming().of(table, unique);
            parts.add(names.constraint(name) + "UNIQUE " + nulls + names.list(unique.columns()));
        }
    }

    private void checks(Table table, List<String> parts) {
        for (Check check : table.checks()) {
            ConstraintName name = table.metaData().naming().of(table, check);
            parts.add(names.constraint(name) + "CHECK (" + check.sql() + ")");
        }
    }

    private String foreignKey(ForeignKey key) {
        StringBuilder text = new StringBuilder(
                        names.constraint(key.table().metaData().naming().of(key)))
                .append("FOREIGN KEY ")
                .append(names.list(key.columns()))
                .append(" REFERENCES ")
                .append(names.of(key.referredTable()))
                .append(' ')
                .append(names.list(key.referredColumns()));
        if (key.match() == ForeignKey.Match.FULL) {
            text.append(syntax.matchFull());
        }
        if (key.onDelete() != ForeignKey.Action.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().sql());
        }
        if (key.onUpdate() != ForeignKey.Action.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        return text + syntax.timing(key.timing());
    }
}
