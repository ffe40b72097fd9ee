package dev.holdfast.schema;

import dev.holdfast.schema.ConstraintChange.AddCheck;
import dev.holdfast.schema.ConstraintChange.AddPrimaryKey;
import dev.holdfast.schema.ConstraintChange.AddUnique;
import dev.holdfast.schema.ConstraintChange.CreateIndex;
import dev.holdfast.schema.ConstraintChange.DropCheck;
import dev.holdfast.schema.ConstraintChange.DropIndex;
import dev.holdfast.schema.ConstraintChange.DropPrimaryKey;
import dev.holdfast.schema.ConstraintChange.DropUnique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The differences between the keys, constraints and indexes of a table and those of the database. */
final class ConstraintComparison {
    private final Table table;
    private final ReflectedTable found;
    private final DdlSyntax syntax;
    private final NormalForm form;
    private final DdlText text;
    private final Consumer<SchemaChange> changes;

    /** A unique constraint that the model asks for; without a name, any will do. */
    private record WantedUnique(@Nullable String name, List<String> columns) {}

    /** A check that the model asks for; without a name, any will do. */
    private record WantedCheck(@Nullable String name, String sql) {}

    ConstraintComparison(Table table, ReflectedTable found, DdlSyntax syntax, Consumer<SchemaChange> changes) {
        this.table = table;
        this.found = found;
        this.syntax = syntax;
        this.form = syntax.normalForm();
        this.text = new DdlText(syntax);
        this.changes = changes;
    }

    void compare() {
        primaryKey();
        match(
                uniques(),
                found.uniques(),
                this::sameUnique,
                unique -> changes.accept(new AddUnique(table, unique.name(), unique.columns())),
                unique -> changes.accept(new DropUnique(table, unique)));
        match(
                checks(),
                found.checks(),
                this::sameCheck,
                check -> changes.accept(new AddCheck(table, check.name(), check.sql())),
                check -> changes.accept(new DropCheck(table, check)));
        match(
                indexes(),
                found.indexes(),
                this::sameIndex,
                index -> changes.accept(new CreateIndex(table, index)),
                this::dropIndex);
    }

    private void primaryKey() {
        List<String> wanted = ColumnComparison.names(table.primaryKey());
        ReflectedKey key = found.primaryKey();
        if (key != null && key.columns().equals(wanted)) {
            return;
        }
        if (key != null) {
            changes.accept(new DropPrimaryKey(table, key));
        }
        if (!wanted.isEmpty() && !comesWithColumn(wanted)) {
            changes.accept(new AddPrimaryKey(table));
        }
    }

    private boolean comesWithColumn(List<String> wanted) {
        return found.findColumn(wanted.get(0)).isEmpty()
                && new ColumnChange.AddColumn(table.column(wanted.get(0))).isCountingKey(syntax);
    }

    private List<WantedUnique> uniques() {
        List<WantedUnique> wanted = new ArrayList<>();
        for (Unique unique : table.uniques()) {
            wanted.add(new WantedUnique(
                    stored(table.metaData().naming().of(table, unique)), ColumnComparison.names(unique.columns())));
        }
        for (Index index : table.indexes()) {
            if (isUniqueConstraint(index)) {
                wanted.add(new WantedUnique(nameOf(index), ColumnComparison.names(index.columns())));
            }
        }
        table.columns().stream()
                .filter(Column::unique)
                .forEach(column ->
                        wanted.add(new WantedUnique(stored(ColumnText.uniqueName(column)), List.of(column.name()))));
        wanted.sort(Comparator.comparing(unique -> unique.name() == null)); // which take what is left
        return wanted;
    }

    private boolean sameUnique(WantedUnique wanted, ReflectedKey there) {
        return wanted.columns().equals(there.columns()) && sameName(wanted.name(), there.name());
    }

    private List<WantedCheck> checks() {
        return table.checks().stream()
                .map(check -> new WantedCheck(stored(table.metaData().naming().of(table, check)), check.sql()))
                .sorted(Comparator.comparing(check -> check.name() == null))
                .toList();
    }

    private boolean sameCheck(WantedCheck wanted, ReflectedCheck there) {
        return sameName(wanted.name(), there.name())
                && form.expression(wanted.sql()).equals(form.expression(there.sql()));
    }

    private List<Index> indexes() {
        return table.indexes().stream()
                .filter(index -> !isUniqueConstraint(index))
                .toList();
    }

    private boolean isUniqueConstraint(Index index) {
        return form.uniqueIndexIsConstraint() && index.kind() == Index.Kind.UNIQUE;
    }

    private boolean sameIndex(Index wanted, ReflectedIndex there) {
        return nameOf(wanted).equals(there.name())
                && (wanted.kind() == Index.Kind.UNIQUE) == there.unique()
                && sameWhere(wanted.where(), there.where())
                && sameParts(wanted.parts(), there.parts());
    }

    private boolean sameWhere(@Nullable String wanted, @Nullable String there) {
        if (wanted == null || there == null) {
            return wanted == null && there == null;
        }
        return form.expression(wanted).equals(form.expression(there));
    }

    private boolean sameParts(List<IndexPart> wanted, List<ReflectedIndex.Part> there) {
        return wanted.size() == there.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> samePart(wanted.get(i), there.get(i)));
    }

    private boolean samePart(IndexPart wanted, ReflectedIndex.Part there) {
        if (wanted.descending() != there.descending()) {
            return false;
        }
        Column<?> column = wanted.column();
        String sql = wanted.sql();
        return column != null
                ? !there.expression() && column.name().equals(there.text())
                : there.expression() && sameWhere(sql, there.text());
    }

    /** An index that a foreign key needs cannot be dropped: the database may have made it by itself. */
    private void dropIndex(ReflectedIndex index) {
        if (!form.foreignKeyMakesIndex()
                || table.foreignKeys().stream().noneMatch(key -> syntax.creates(key) && serves(index, key))) {
            changes.accept(new DropIndex(table, index));
        }
    }

    private static boolean serves(ReflectedIndex index, ForeignKey key) {
        List<String> columns = ColumnComparison.names(key.columns());
        List<String> indexed = index.columns();
        return indexed.size() >= columns.size()
                && indexed.subList(0, columns.size()).equals(columns);
    }

    private String nameOf(Index index) {
        return text.names().stored(table.metaData().naming().of(table, index));
    }

    private @Nullable String stored(@Nullable ConstraintName name) {
        return name == null ? null : text.names().stored(name);
    }

    private static boolean sameName(@Nullable String wanted, @Nullable String there) {
        return wanted == null || there == null || wanted.equals(there);
    }

    static <W, F> void match(List<W> wanted, List<F> found, BiPredicate<W, F> same, Consumer<W> add, Consumer<F> drop) {
        List<F> left = new ArrayList<>(found);
        List<W> missing = new ArrayList<>();
        for (W one : wanted) {
            left.stream()
                    .filter(other -> same.test(one, other))
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> missing.add(one));
        }
        left.forEach(drop);
        missing.forEach(add);
    }
}
