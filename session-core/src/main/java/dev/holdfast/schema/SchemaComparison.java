package dev.holdfast.schema;

import dev.holdfast.schema.ColumnChange.AddColumn;
import dev.holdfast.schema.ColumnChange.DropColumn;
import dev.holdfast.schema.ConstraintChange.AddForeignKey;
import dev.holdfast.schema.ConstraintChange.CreateIndex;
import dev.holdfast.schema.ConstraintChange.DropForeignKey;
import dev.holdfast.schema.SequenceChange.AlterSequence;
import dev.holdfast.schema.SequenceChange.CreateSequence;
import dev.holdfast.schema.SequenceChange.DropSequence;
import dev.holdfast.schema.TableChange.ChangeTableComment;
import dev.holdfast.schema.TableChange.CreateTable;
import dev.holdfast.schema.TableChange.DropTable;
import dev.holdfast.schema.TableChange.PossibleRename;
import dev.holdfast.schema.TableChange.RebuildTable;
import dev.holdfast.schema.TableChange.RenameColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Compares a model with the schemas of a database that it is about. */
final class SchemaComparison {
    private final MetaData metaData;
    private final DdlSyntax syntax;
    private final List<ReflectedSchema> schemas;
    private final Predicate<String> names;
    private final RenameDecisions decisions;
    private final List<SchemaChange> changes = new ArrayList<>();

    SchemaComparison(
            MetaData metaData,
            DdlSyntax syntax,
            List<ReflectedSchema> schemas,
            Predicate<String> names,
            RenameDecisions decisions) {
        this.metaData = metaData;
        this.syntax = syntax;
        this.schemas = schemas;
        this.names = names;
        this.decisions = decisions;
    }

    /** All differences, in an order in which they can be undone. */
    List<SchemaChange> changes() {
        Map<Table, ReflectedTable> pairs = pairs();
        ColumnRenames renames = renames(pairs);
        ForeignKeyComparison foreignKeys = new ForeignKeyComparison(syntax);
        pairs.forEach((table, found) -> compare(table, found.renamed(renames), foreignKeys));
        if (syntax.altersConstraints()) {
            foreignKeys.suspend(new AlteredParts(changes), changes::add);
        }
        createMissing(pairs);
        dropOthers(pairs);
        compareSequences();
        changes.sort(Comparator.comparing(SchemaChange::step));
        return changes;
    }

    private Map<Table, ReflectedTable> pairs() {
        Map<Table, ReflectedTable> pairs = new LinkedHashMap<>();
        for (Table table : TableOrder.of(wantedTables()).tables()) {
            schemas.stream()
                    .filter(schema -> Objects.equals(schema.name(), table.schema()))
                    .flatMap(schema -> schema.tables().stream())
                    .filter(found -> found.name().equals(table.name()))
                    .findFirst()
                    .ifPresent(found -> pairs.put(table, found));
        }
        return pairs;
    }

    private List<Table> wantedTables() {
        return metaData.tables().stream()
                .filter(table -> !table.isView() && names.test(table.fullName()))
                .toList();
    }

    private ColumnRenames renames(Map<Table, ReflectedTable> pairs) {
        ColumnRenames renames = new ColumnRenames();
        ColumnComparison columns = new ColumnComparison(syntax, changes::add);
        pairs.forEach((table, found) -> {
            for (PossibleRename rename : RenameDecisions.candidates(table, found, columns)) {
                if (decisions.accepted(rename)) {
                    renames.add(table.schema(), table.name(), rename.from(), rename.to());
                    changes.add(new RenameColumn(table, rename.from(), rename.to()));
                } else if (decisions.isOpen(rename)) {
                    changes.add(rename);
                }
            }
        });
        return renames;
    }

    private void compare(Table table, ReflectedTable found, ForeignKeyComparison foreignKeys) {
        List<SchemaChange> own = new ArrayList<>();
        new ColumnComparison(syntax, own::add).compare(table, found);
        new ConstraintComparison(table, found, syntax, own::add).compare();
        foreignKeys.compare(table, found, own::add);
        if (syntax.normalForm().keepsComments() && !Objects.equals(table.comment(), found.comment())) {
            own.add(new ChangeTableComment(table, found.comment()));
        }
        own.removeIf(this::isUndecided);
        if (own.stream().allMatch(syntax.alterations()::canAlter)) {
            changes.addAll(own);
        } else {
            changes.add(new RebuildTable(table, found, own));
        }
    }

    /** A column that may have another name is neither added nor dropped. */
    private boolean isUndecided(SchemaChange change) {
        return changes.stream()
                .anyMatch(question -> question instanceof PossibleRename rename && isAbout(rename, change));
    }

    private static boolean isAbout(PossibleRename rename, SchemaChange change) {
        if (change instanceof AddColumn added) {
            return added.column().table() == rename.table()
                    && added.column().name().equals(rename.to());
        }
        return change instanceof DropColumn dropped
                && dropped.table() == rename.table()
                && dropped.column().name().equals(rename.from());
    }

    private void createMissing(Map<Table, ReflectedTable> pairs) {
        for (Table table : TableOrder.of(wantedTables()).tables()) {
            if (pairs.containsKey(table)) {
                continue;
            }
            changes.add(new CreateTable(table));
            table.indexes().forEach(index -> changes.add(new CreateIndex(table, index)));
            if (syntax.altersConstraints()) {
                table.foreignKeys().stream()
                        .filter(syntax::creates)
                        .forEach(key -> changes.add(new AddForeignKey(key)));
            }
        }
    }

    private void dropOthers(Map<Table, ReflectedTable> pairs) {
        for (ReflectedSchema schema : schemas) {
            for (ReflectedTable table : schema.tables()) {
                if (!pairs.containsValue(table) && names.test(table.fullName())) {
                    drop(table);
                }
            }
        }
    }

    private void drop(ReflectedTable table) {
        if (syntax.altersConstraints()) {
            table.foreignKeys().forEach(key -> changes.add(new DropForeignKey(table.schema(), table.name(), key)));
        }
        changes.add(new DropTable(table));
    }

    private void compareSequences() {
        if (!syntax.hasSequences()) {
            return;
        }
        List<ReflectedSequence> found = schemas.stream()
                .filter(schema -> schema.name() == null)
                .flatMap(schema -> schema.sequences().stream())
                .filter(sequence -> names.test(sequence.name()))
                .toList();
        List<Sequence> wanted = metaData.sequences().stream()
                .filter(sequence -> sequence.schema() == null && names.test(sequence.name()))
                .toList();
        ConstraintComparison.match(
                wanted,
                found,
                this::sameSequence,
                sequence -> changes.add(new CreateSequence(sequence)),
                sequence -> changes.add(new DropSequence(sequence)));
    }

    private boolean sameSequence(Sequence wanted, ReflectedSequence found) {
        boolean same = wanted.name().equals(found.name());
        if (same && wanted.increment() != found.increment()) {
            changes.add(new AlterSequence(wanted, found.increment()));
        }
        return same;
    }
}
