package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A difference about a table as a whole. */
public sealed interface TableChange extends SchemaChange {
    /** The table is missing. Its foreign keys are added later where they can be; its indexes are changes of their own. */
    record CreateTable(Table table) implements TableChange {
        @Override
        public Step step() {
            return Step.CREATE_TABLE;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            DdlText text = new DdlText(syntax);
            Predicate<ForeignKey> inline = key -> !syntax.altersConstraints();
            List<String> statements = new ArrayList<>();
            DdlText.types(List.of(table)).forEach(type -> text.createType(type).ifPresent(statements::add));
            statements.add(text.createTable(table, inline));
            statements.addAll(text.comments(table));
            return statements;
        }
    }

    /** The model has no such table. */
    record DropTable(ReflectedTable table) implements TableChange {
        @Override
        public Step step() {
            return Step.DROP_TABLE;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of("DROP TABLE " + syntax.qualified(table.schema(), table.name()));
        }
    }

    /**
     * The database cannot alter the table as needed: a new one is made, the rows are copied, and it takes the place of
     * the old one.
     *
     * @param changes what will be different
     * @see <a href="https://www.sqlite.org/lang_altertable.html#making_other_kinds_of_table_schema_changes">SQLite,
     *     Making Other Kinds Of Table Schema Changes</a>
     */
    record RebuildTable(Table table, ReflectedTable before, List<SchemaChange> changes) implements TableChange {
        public RebuildTable {
            changes = List.copyOf(changes);
        }

        @Override
        public Step step() {
            return Step.REBUILD;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            DdlText text = new DdlText(syntax);
            String fresh = "holdfast_new_" + table.name();
            String quoted = syntax.qualified(table.schema(), fresh);
            List<String> statements = new ArrayList<>();
            statements.add(text.createTable(table, quoted, key -> true));
            copyRows(syntax, quoted).ifPresent(statements::add);
            if (table.columns().stream().anyMatch(c -> syntax.generation(c) == Generation.IDENTITY)) {
                statements.addAll(syntax.alterations()
                        .copyNumbering(syntax.textLiteral(table.name()), syntax.textLiteral(fresh)));
            }
            statements.add("DROP TABLE " + text.names().of(table));
            statements.add("ALTER TABLE " + quoted + " RENAME TO " + syntax.quote(table.name()));
            table.indexes().forEach(index -> statements.add(text.createIndex(table, index)));
            statements.addAll(before.triggers());
            return statements;
        }

        private Optional<String> copyRows(DdlSyntax syntax, String to) {
            String columns = table.columns().stream()
                    .filter(column -> column.computed() == null
                            && before.findColumn(column.name()).isPresent())
                    .map(column -> syntax.quote(column.name()))
                    .collect(Collectors.joining(", "));
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of("INSERT INTO %s (%s) SELECT %s FROM %s"
                            .formatted(to, columns, columns, syntax.qualified(table.schema(), table.name())));
        }
    }

    /** A column that {@link PossibleRename} asked about has another name. */
    record RenameColumn(Table table, String from, String to) implements TableChange {
        @Override
        public Step step() {
            return Step.RENAME;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            String name = syntax.qualified(table.schema(), table.name());
            return List.of(syntax.alterations().renameColumn(name, syntax.quote(from), syntax.quote(to)));
        }
    }

    /**
     * A question: the database has a column that the model lacks, and the model one of the same type that the database
     * lacks. {@link SchemaDiff#accept} makes it a renaming that keeps the values, {@link SchemaDiff#refuse} the loss of
     * one column and the adding of another.
     */
    record PossibleRename(Table table, String from, String to) implements TableChange {
        @Override
        public Step step() {
            return Step.RENAME;
        }

        /** @throws InvalidRequestException always: the question is to be answered first */
        @Override
        public List<String> statements(DdlSyntax syntax) {
            throw new InvalidRequestException("""
                    Column "%s" of table %s may be the former "%s" under a new name. Say so with accept(rename), \
                    which keeps its values, or refuse(rename), which drops them. [undecided-rename]""".formatted(to, table, from));
        }
    }

    /** The table's comment differs. */
    record ChangeTableComment(Table table, @Nullable String before) implements TableChange {
        @Override
        public Step step() {
            return Step.COMMENT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            String comment = table.comment();
            return List.of(syntax.alterations()
                    .commentOnTable(
                            syntax.qualified(table.schema(), table.name()),
                            comment == null ? null : syntax.textLiteral(comment)));
        }
    }
}
