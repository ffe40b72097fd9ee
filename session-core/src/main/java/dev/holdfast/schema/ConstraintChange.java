package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A difference about a key, a constraint or an index. */
public sealed interface ConstraintChange extends SchemaChange {
    record AddPrimaryKey(Table table) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.ADD_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            DdlText text = new DdlText(syntax);
            return List.of("ALTER TABLE " + text.names().of(table) + " ADD " + text.primaryKey(table));
        }
    }

    record DropPrimaryKey(Table table, ReflectedKey key) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.DROP_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            String name = key.name();
            return List.of(syntax.alterations()
                    .dropPrimaryKey(tableName(syntax, table), name == null ? null : syntax.quote(name)));
        }
    }

    record AddForeignKey(ForeignKey key) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.ADD_FOREIGN_KEY;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(new DdlText(syntax).addForeignKey(key));
        }
    }

    /**
     * The model has no such foreign key, or it has to be taken off for a while.
     *
     * @param schema null for the connection's own
     */
    record DropForeignKey(@Nullable String schema, String table, ReflectedForeignKey key) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.DROP_FOREIGN_KEY;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(syntax.dropForeignKey(
                    syntax.qualified(schema, table), syntax.quote(required(key.name(), table, "foreign key"))));
        }
    }

    /**
     * The unique constraint is missing.
     *
     * @param name null to let the database choose
     */
    record AddUnique(Table table, @Nullable String name, List<String> columns) implements ConstraintChange {
        public AddUnique {
            columns = List.copyOf(columns);
        }

        @Override
        public Step step() {
            return Step.ADD_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of("ALTER TABLE " + tableName(syntax, table) + " ADD " + constraint(syntax, name) + "UNIQUE "
                    + columns.stream().map(syntax::quote).collect(Collectors.joining(", ", "(", ")")));
        }
    }

    record DropUnique(Table table, ReflectedKey unique) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.DROP_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            String name = required(unique.name(), table.name(), "unique constraint");
            return List.of(syntax.alterations().dropUnique(tableName(syntax, table), syntax.quote(name)));
        }
    }

    record AddCheck(Table table, @Nullable String name, String sql) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.ADD_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of("ALTER TABLE " + tableName(syntax, table) + " ADD " + constraint(syntax, name) + "CHECK ("
                    + sql + ")");
        }
    }

    record DropCheck(Table table, ReflectedCheck check) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.DROP_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            String name = required(check.name(), table.name(), "check");
            return List.of(syntax.alterations().dropCheck(tableName(syntax, table), syntax.quote(name)));
        }
    }

    record CreateIndex(Table table, Index index) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.ADD_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(new DdlText(syntax).createIndex(table, index));
        }
    }

    record DropIndex(Table table, ReflectedIndex index) implements ConstraintChange {
        @Override
        public Step step() {
            return Step.DROP_CONSTRAINT;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(syntax.alterations()
                    .dropIndex(tableName(syntax, table), syntax.qualified(table.schema(), index.name())));
        }
    }

    private static String tableName(DdlSyntax syntax, Table table) {
        return syntax.qualified(table.schema(), table.name());
    }

    private static String constraint(DdlSyntax syntax, @Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + syntax.quote(name) + " ";
    }

    private static String required(@Nullable String name, String table, String what) {
        if (name == null) {
            throw new InvalidRequestException(
                    "A %s of table %s has no name in the database to drop it by. [unnamed-constraint]"
                            .formatted(what, table));
        }
        return name;
    }
}
