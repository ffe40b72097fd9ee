package dev.holdfast.schema;

import dev.holdfast.schema.ColumnChange.AlterColumnIdentity;
import dev.holdfast.schema.ColumnChange.AlterColumnNullability;
import dev.holdfast.schema.ColumnChange.AlterColumnType;
import dev.holdfast.schema.ColumnChange.ReplaceComputedColumn;
import dev.holdfast.schema.ConstraintChange.DropIndex;
import dev.holdfast.schema.ConstraintChange.DropPrimaryKey;
import dev.holdfast.schema.ConstraintChange.DropUnique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Columns that are altered and keys that are dropped, on which foreign keys may stand. */
final class AlteredParts {
    private final Set<Column<?>> columns = new HashSet<>();
    private final List<DroppedKey> keys = new ArrayList<>();

    private record DroppedKey(Table table, List<String> columns) {}

    AlteredParts(List<SchemaChange> changes) {
        changes.forEach(this::add);
    }

    private void add(SchemaChange change) {
        if (change instanceof AlterColumnType altered) {
            columns.add(altered.column());
        } else if (change instanceof AlterColumnNullability altered) {
            columns.add(altered.column());
        } else if (change instanceof AlterColumnIdentity altered) {
            columns.add(altered.column());
        } else if (change instanceof ReplaceComputedColumn altered) {
            columns.add(altered.column());
        } else if (change instanceof DropPrimaryKey dropped) {
            keys.add(new DroppedKey(dropped.table(), dropped.key().columns()));
        } else if (change instanceof DropUnique dropped) {
            keys.add(new DroppedKey(dropped.table(), dropped.unique().columns()));
        } else if (change instanceof DropIndex dropped) {
            keys.add(new DroppedKey(dropped.table(), dropped.index().columns()));
        }
    }

    /** @param needsIndex whether the referring columns need an index too */
    boolean touch(ForeignKey key, boolean needsIndex) {
        return key.columns().stream().anyMatch(columns::contains)
                || key.referredColumns().stream().anyMatch(columns::contains)
                || keys.stream().anyMatch(dropped -> carries(dropped, key.referredTable(), key.referredColumns()))
                || (needsIndex && keys.stream().anyMatch(dropped -> carries(dropped, key.table(), key.columns())));
    }

    private static boolean carries(DroppedKey dropped, Table table, List<Column<?>> wanted) {
        return dropped.table() == table
                && wanted.stream().anyMatch(column -> dropped.columns().contains(column.name()));
    }
}
