package dev.holdfast.schema;

import dev.holdfast.error.CircularDependencyException;
import dev.holdfast.sql.SchemaMap;
import dev.holdfast.type.NamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The statements that create or drop the tables of a {@link MetaData}, in an order that works (SC-04, SC-06). */
final class SchemaScript {
    private final MetaData metaData;
    private final DdlSyntax syntax;
    private final TableOrder order;
    private final List<Table> wanted;
    private final List<Table> tables;
    private final DdlText text;

    SchemaScript(MetaData metaData, DdlSyntax syntax, SchemaMap schemas) {
        this.metaData = metaData;
        this.syntax = syntax;
        this.order = TableOrder.of(metaData.tables());
        this.wanted = order.tables().stream().filter(table -> !table.isView()).toList();
        this.tables = wanted;
        this.text = new DdlText(syntax, schemas);
    }

    private SchemaScript(SchemaScript base, List<Table> wanted, List<Table> tables) {
        this.metaData = base.metaData;
        this.syntax = base.syntax;
        this.order = base.order;
        this.wanted = wanted;
        this.tables = tables;
        this.text = base.text;
    }

    SchemaScript only(Set<Table> some) {
        List<Table> chosen = wanted.stream().filter(some::contains).toList();
        return new SchemaScript(this, chosen, chosen);
    }

    SchemaScript missingIn(Set<String> existing) {
        return filtered(table -> !existing.contains(text.names().existing(table)));
    }

    SchemaScript presentIn(Set<String> existing) {
        return filtered(table -> existing.contains(text.names().existing(table)));
    }

    private SchemaScript filtered(Predicate<Table> condition) {
        return new SchemaScript(this, wanted, tables.stream().filter(condition).toList());
    }

    List<String> createSchemas() {
        return metaData.schemas().stream()
                .map(text.names()::ofSchema)
                .map(syntax::createSchema)
                .toList();
    }

    List<String> create() {
        List<String> statements = new ArrayList<>();
        sequences(this::isNeeded).forEach(sequence -> statements.add(text.createSequence(sequence)));
        DdlText.types(tables).forEach(type -> text.createType(type).ifPresent(statements::add));
        for (Table table : tables) {
            statements.add(text.createTable(table, key -> !addedLater(key)));
            table.indexes().forEach(index -> statements.add(text.createIndex(table, index)));
            statements.addAll(text.comments(table));
        }
        for (ForeignKey key : foreignKeysOfCycles()) {
            statements.add(text.addForeignKey(key));
        }
        return statements;
    }

    List<String> drop() {
        List<String> statements = new ArrayList<>();
        if (syntax.altersConstraints()) {
            foreignKeysOfCycles().forEach(key -> statements.add(dropForeignKey(key)));
        } else if (order.hasCycles() && !tables.isEmpty()) {
            statements.addAll(syntax.beforeDroppingCycle());
        }
        for (int i = tables.size() - 1; i >= 0; i--) {
            statements.add("DROP TABLE " + text.names().of(tables.get(i)));
        }
        DdlText.types(wanted)
                .filter(this::isFree)
                .forEach(type -> text.dropType(type).ifPresent(statements::add));
        sequences(this::isFree).forEach(sequence -> statements.add(text.dropSequence(sequence)));
        return statements;
    }

    private boolean isFree(NamedType type) {
        return DdlText.types(others()).noneMatch(type::equals);
    }

    private List<Sequence> sequences(Predicate<Sequence> condition) {
        return syntax.hasSequences()
                ? metaData.sequences().stream().filter(condition).toList()
                : List.of();
    }

    /** A table to be created uses it, or all tables are wanted and none uses it. */
    private boolean isNeeded(Sequence sequence) {
        return uses(tables, sequence) || (others().isEmpty() && !uses(wanted, sequence));
    }

    /** No table uses it that stays. */
    private boolean isFree(Sequence sequence) {
        List<Table> others = others();
        return others.isEmpty() || (uses(wanted, sequence) && !uses(others, sequence));
    }

    private List<Table> others() {
        return metaData.tables().stream()
                .filter(table -> !wanted.contains(table))
                .toList();
    }

    private static boolean uses(List<Table> tables, Sequence sequence) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> sequence.name().equals(column.sequence())
                        && Objects.equals(sequence.schema(), column.sequenceSchema()));
    }

    private boolean addedLater(ForeignKey key) {
        return syntax.altersConstraints() && order.inCycle(key);
    }

    private List<ForeignKey> foreignKeysOfCycles() {
        return tables.stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(syntax::creates)
                .filter(this::addedLater)
                .toList();
    }

    private String dropForeignKey(ForeignKey key) {
        ConstraintName name = key.table().metaData().naming().of(key);
        if (name == null) {
            throw new CircularDependencyException("""
                    Tables %s and %s refer to each other, so that neither can be dropped first, and foreign key %s has \
                    no name to drop it by. Give it a name, or the MetaData a naming convention. [unnamed-cycle]""".formatted(key.table(), key.referredTable(), key.columns()));
        }
        return syntax.dropForeignKey(text.names().of(key.table()), text.names().of(name));
    }
}
