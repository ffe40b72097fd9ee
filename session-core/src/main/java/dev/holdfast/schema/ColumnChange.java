package dev.holdfast.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference about one column. */
public sealed interface ColumnChange extends SchemaChange {
    /** The column is missing. Where it must have a value, rows that exist need a default. */
    record AddColumn(Column<?> column) implements ColumnChange {
        @Override
        public Step step() {
            return Step.ADD_COLUMN;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            AlterSyntax alter = syntax.alterations();
            ColumnDdl ddl = ddl(syntax, column);
            List<String> statements = new ArrayList<>();
            statements.addAll(isCountingKey(syntax) ? alter.addCountingKey(ddl) : List.of(alter.addColumn(ddl)));
            comment(syntax, ddl, statements);
            return statements;
        }

        /** Whether the column numbers the rows that exist and becomes their primary key at once. */
        boolean isCountingKey(DdlSyntax syntax) {
            return syntax.generation(column) == Generation.IDENTITY
                    && column.table().primaryKey().equals(List.of(column));
        }
    }

    /** The model has no such column. */
    record DropColumn(Table table, ReflectedColumn column) implements ColumnChange {
        @Override
        public Step step() {
            return Step.DROP_COLUMN;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(drop(syntax, table, column.name()));
        }
    }

    /** The type differs; the values are converted by the database, or it refuses. */
    record AlterColumnType(Column<?> column, String before) implements ColumnChange {
        @Override
        public Step step() {
            return Step.ALTER_COLUMN;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return syntax.alterations().alterType(ddl(syntax, column));
        }
    }

    /** The column must have a value and need not yet, or the other way round: the model says which. */
    record AlterColumnNullability(Column<?> column) implements ColumnChange {
        @Override
        public Step step() {
            return Step.ALTER_COLUMN;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            AlterSyntax alter = syntax.alterations();
            ColumnDdl ddl = ddl(syntax, column);
            return List.of(column.nullable() ? alter.dropNotNull(ddl) : alter.setNotNull(ddl));
        }
    }

    /**
     * The default differs.
     *
     * @param before null for none
     * @param after null for none
     */
    record AlterColumnDefault(
            Column<?> column,
            @Nullable String before,
            @Nullable String after) implements ColumnChange {
        @Override
        public Step step() {
            return Step.ALTER_COLUMN;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            AlterSyntax alter = syntax.alterations();
            ColumnDdl ddl = ddl(syntax, column);
            return List.of(after == null ? alter.dropDefault(ddl) : alter.setDefault(ddl, after));
        }
    }

    /** The column does not count by itself yet, or does no more: the model says which. */
    record AlterColumnIdentity(Column<?> column, boolean counts) implements ColumnChange {
        @Override
        public Step step() {
            return counts ? Step.START_COUNTING : Step.STOP_COUNTING;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            AlterSyntax alter = syntax.alterations();
            ColumnDdl ddl = ddl(syntax, column);
            return counts ? alter.addIdentity(ddl) : List.of(alter.dropIdentity(ddl));
        }
    }

    /** The expression differs, or one of both has none: the column is dropped and added anew. */
    record ReplaceComputedColumn(Column<?> column, ReflectedColumn before) implements ColumnChange {
        @Override
        public Step step() {
            return Step.ALTER_COLUMN;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            List<String> statements = new ArrayList<>();
            statements.add(drop(syntax, column.table(), column.name()));
            ColumnDdl ddl = ddl(syntax, column);
            statements.add(syntax.alterations().addColumn(ddl));
            comment(syntax, ddl, statements);
            return statements;
        }
    }

    /** The column's comment differs. */
    record ChangeColumnComment(Column<?> column, @Nullable String before) implements ColumnChange {
        @Override
        public Step step() {
            return Step.COMMENT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(syntax.alterations().commentOnColumn(ddl(syntax, column)));
        }
    }

    private static void comment(DdlSyntax syntax, ColumnDdl ddl, List<String> statements) {
        if (ddl.comment() != null && syntax.commentsByStatement()) {
            statements.add(syntax.alterations().commentOnColumn(ddl));
        }
    }

    private static ColumnDdl ddl(DdlSyntax syntax, Column<?> column) {
        String comment = column.comment();
        ColumnText text = new DdlText(syntax).columns();
        return new ColumnDdl(
                syntax.qualified(column.table().schema(), column.table().name()),
                syntax.quote(column.name()),
                syntax.typeOf(column),
                text.definition(column) + text.comment(column),
                comment == null ? null : syntax.textLiteral(comment));
    }

    private static String drop(DdlSyntax syntax, Table table, String column) {
        return syntax.alterations().dropColumn(syntax.qualified(table.schema(), table.name()), syntax.quote(column));
    }
}
