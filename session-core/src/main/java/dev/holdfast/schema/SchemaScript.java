package dev.holdfast.schema;

import dev.holdfast.error.CircularDependencyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The statements that create or drop the tables of a {@link MetaData}, in an order that works (SC-04, SC-06). */
final class SchemaScript {
    private final MetaData metaData;
    private final DdlSyntax syntax;
    private final TableOrder order;
    private final List<Table> tables;
    private final DdlText text;

    SchemaScript(MetaData metaData, DdlSyntax syntax) {
        this(metaData, syntax, TableOrder.of(metaData.tables()), null);
    }

    private SchemaScript(MetaData metaData, DdlSyntax syntax, TableOrder order, @Nullable List<Table> tables) {
        this.metaData = metaData;
        this.syntax = syntax;
        this.order = order;
        this.tables = tables == null ? order.tables() : tables;
        this.text = new DdlText(syntax);
    }

    SchemaScript missingIn(Set<String> existing) {
        return only(table -> !existing.contains(table.fullName()));
    }

    SchemaScript presentIn(Set<String> existing) {
        return only(table -> existing.contains(table.fullName()));
    }

    private SchemaScript only(Predicate<Table> wanted) {
        return new SchemaScript(
                metaData, syntax, order, tables.stream().filter(wanted).toList());
    }

    List<String> create() {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        if (syntax.hasSequences()) {
            metaData.sequences().forEach(sequence -> statements.add(syntax.createSequence(sequence)));
        }
        for (Table table : tables) {
            statements.add(text.createTable(table, key -> !addedLater(key)));
            table.indexes().forEach(index -> statements.add(text.createIndex(table, index)));
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
        } else if (order.hasCycles()) {
            statements.addAll(syntax.beforeDroppingCycle());
        }
        for (int i = tables.size() - 1; i >= 0; i--) {
            statements.add("DROP TABLE " + text.name(tables.get(i)));
        }
        if (syntax.hasSequences()) {
            metaData.sequences().forEach(sequence -> statements.add(syntax.dropSequence(sequence)));
        }
        return statements;
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
        String name = key.name();
        if (name == null) {
            throw new CircularDependencyException("""
                    Tables %s and %s refer to each other, so that neither can be dropped first, and foreign key %s has \
                    no name to drop it by. Give it a name, or the MetaData a naming convention. [unnamed-cycle]""".formatted(key.table(), key.referredTable(), key.columns()));
        }
        return syntax.dropForeignKey(text.name(key.table()), text.constraintName(name));
    }
}
