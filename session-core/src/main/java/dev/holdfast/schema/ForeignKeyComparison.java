package dev.holdfast.schema;

import dev.holdfast.schema.ConstraintChange.AddForeignKey;
import dev.holdfast.schema.ConstraintChange.DropForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The differences between the foreign keys of a model and those of the database. Keys that stay are taken off while
 * columns or keys that they stand on are altered.
 */
final class ForeignKeyComparison {
    private final DdlSyntax syntax;
    private final NormalForm form;
    private final DdlText text;
    private final List<Kept> kept = new ArrayList<>();

    private record Kept(ForeignKey key, ReflectedForeignKey found) {}

    ForeignKeyComparison(DdlSyntax syntax) {
        this.syntax = syntax;
        this.form = syntax.normalForm();
        this.text = new DdlText(syntax);
    }

    void compare(Table table, ReflectedTable found, Consumer<SchemaChange> changes) {
        List<ForeignKey> wanted =
                table.foreignKeys().stream().filter(syntax::creates).toList();
        ConstraintComparison.match(
                wanted,
                found.foreignKeys(),
                this::keeps,
                key -> changes.accept(new AddForeignKey(key)),
                key -> changes.accept(new DropForeignKey(table.schema(), table.name(), key)));
    }

    /** Takes foreign keys off that other changes touch. */
    void suspend(AlteredParts altered, Consumer<SchemaChange> changes) {
        for (Kept one : kept) {
            if (altered.touch(one.key(), form.foreignKeyMakesIndex())) {
                Table table = one.key().table();
                changes.accept(new DropForeignKey(table.schema(), table.name(), one.found()));
                changes.accept(new AddForeignKey(one.key()));
            }
        }
    }

    private boolean keeps(ForeignKey wanted, ReflectedForeignKey there) {
        boolean same = sameColumns(wanted, there) && sameActions(wanted, there) && sameName(wanted, there);
        if (same) {
            kept.add(new Kept(wanted, there));
        }
        return same;
    }

    private static boolean sameColumns(ForeignKey wanted, ReflectedForeignKey there) {
        return ColumnComparison.names(wanted.columns()).equals(there.columns())
                && Objects.equals(wanted.referredSchema(), there.referredSchema())
                && wanted.referredTableName().equals(there.referredTable())
                && ColumnComparison.names(wanted.referredColumns()).equals(there.referredColumns());
    }

    private boolean sameActions(ForeignKey wanted, ReflectedForeignKey there) {
        boolean deferrable = !syntax.timing(wanted.timing()).isEmpty();
        return form.action(wanted.onDelete()) == form.action(there.onDelete())
                && form.action(wanted.onUpdate()) == form.action(there.onUpdate())
                && deferrable == there.deferrable();
    }

    private boolean sameName(ForeignKey wanted, ReflectedForeignKey there) {
        ConstraintName given = wanted.table().metaData().naming().of(wanted);
        String name = there.name();
        return given == null || name == null || text.names().stored(given).equals(name);
    }
}
