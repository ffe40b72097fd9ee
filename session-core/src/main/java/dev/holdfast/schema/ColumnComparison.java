package dev.holdfast.schema;

import dev.holdfast.schema.ColumnChange.AddColumn;
import dev.holdfast.schema.ColumnChange.AlterColumnDefault;
import dev.holdfast.schema.ColumnChange.AlterColumnIdentity;
import dev.holdfast.schema.ColumnChange.AlterColumnNullability;
import dev.holdfast.schema.ColumnChange.AlterColumnType;
import dev.holdfast.schema.ColumnChange.ChangeColumnComment;
import dev.holdfast.schema.ColumnChange.DropColumn;
import dev.holdfast.schema.ColumnChange.ReplaceComputedColumn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The differences between a table's columns and those of the database. */
final class ColumnComparison {
    /** Where the type ends in a definition that the user wrote. */
    private static final Pattern AFTER_TYPE = Pattern.compile(
            "\\s+(NOT|NULL|DEFAULT|PRIMARY|UNIQUE|CHECK|REFERENCES|GENERATED|AUTO_INCREMENT|AUTOINCREMENT|IDENTITY"
                    + "|COLLATE|COMMENT|CONSTRAINT)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NOT_NULL = Pattern.compile("\\bNOT\\s+NULL\\b", Pattern.CASE_INSENSITIVE);

    private final DdlSyntax syntax;
    private final NormalForm form;
    private final DdlText text;
    private final Consumer<SchemaChange> changes;

    ColumnComparison(DdlSyntax syntax, Consumer<SchemaChange> changes) {
        this.syntax = syntax;
        this.form = syntax.normalForm();
        this.text = new DdlText(syntax);
        this.changes = changes;
    }

    void compare(Table table, ReflectedTable found) {
        for (Column<?> column : table.columns()) {
            Optional<ReflectedColumn> there = found.findColumn(column.name());
            there.ifPresentOrElse(other -> compare(column, other), () -> changes.accept(new AddColumn(column)));
        }
        for (ReflectedColumn column : found.columns()) {
            if (table.findColumn(column.name()).isEmpty()) {
                changes.accept(new DropColumn(table, column));
            }
        }
    }

    /** Whether one may be the other under a new name. */
    boolean sameType(Column<?> column, ReflectedColumn found) {
        return form.type(type(column)).equals(form.type(found.databaseType()));
    }

    private void compare(Column<?> column, ReflectedColumn found) {
        if (column.definition() == null && !sameComputed(column, found)) {
            changes.accept(new ReplaceComputedColumn(column, found));
            return;
        }
        boolean counts = syntax.generation(column) == Generation.IDENTITY;
        if (column.definition() == null && counts != found.identity()) {
            changes.accept(new AlterColumnIdentity(column, counts));
        }
        compareValues(column, found, counts);
        if (form.keepsComments() && !Objects.equals(column.comment(), found.comment())) {
            changes.accept(new ChangeColumnComment(column, found.comment()));
        }
    }

    private void compareValues(Column<?> column, ReflectedColumn found, boolean counts) {
        String before = normalDefault(found.defaultSql());
        boolean otherType = !sameType(column, found);
        if (otherType && !before.isEmpty()) { // which could not be converted with the type
            changes.accept(new AlterColumnDefault(column, found.defaultSql(), null));
            before = "";
        }
        if (otherType) {
            changes.accept(new AlterColumnType(column, found.databaseType()));
        }
        if (nullable(column) != found.nullable()) {
            changes.accept(new AlterColumnNullability(column));
        }
        compareDefault(column, counts, before);
    }

    private void compareDefault(Column<?> column, boolean counts, String before) {
        if (column.definition() != null || column.computed() != null || counts) {
            return;
        }
        String after = text.columns().defaultValue(column);
        if (!normalDefault(after).equals(before)) {
            changes.accept(new AlterColumnDefault(column, before.isEmpty() ? null : before, after));
        }
    }

    private String normalDefault(@Nullable String sql) {
        return sql == null ? "" : form.defaultValue(sql);
    }

    private boolean sameComputed(Column<?> column, ReflectedColumn found) {
        String wanted = column.computed();
        String there = found.computed();
        if (wanted == null || there == null) {
            return wanted == null && there == null;
        }
        return form.expression(wanted).equals(form.expression(there));
    }

    private String type(Column<?> column) {
        String definition = column.definition();
        return definition == null
                ? syntax.typeOf(column)
                : AFTER_TYPE.matcher(definition).replaceFirst("");
    }

    private static boolean nullable(Column<?> column) {
        String definition = column.definition();
        boolean mayBeNull = column.nullable() || (column.computed() != null && !column.primaryKey());
        return mayBeNull && (definition == null || !NOT_NULL.matcher(definition).find());
    }

    static List<String> names(List<Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
