package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.ColumnTraits.Generation;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.ColumnSpec;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.TableSpec;
import dev.holdfast.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column as annotations describe it, before its table exists. Changes while a registry is built. */
final class ColumnModel {
    final SqlType<?> type;
    String name;
    boolean nullable = true;
    boolean unique;
    boolean insertable = true;
    boolean updatable = true;
    Generation generation = Generation.NONE;
    boolean identity;

    @Nullable
    SequenceModel sequence;

    String defaultSql = "";
    String definition = "";
    String comment = "";
    String check = "";
    private @Nullable Column<?> column;

    ColumnModel(String name, SqlType<?> type) {
        this.name = name;
        this.type = type;
    }

    /** The sequence that numbers rows. */
    record SequenceModel(String name, long start) {}

    /** A column of another table that repeats this one: a foreign key, or the key of a joined subclass's table. */
    ColumnModel repeated(String otherName) {
        return new ColumnModel(otherName, type);
    }

    /** The column of the table that was made of this. */
    Column<?> column() {
        return Objects.requireNonNull(column, "table is not defined");
    }

    /** @throws MappingException if two attributes share this column and want different types */
    void requireSameType(ColumnModel other, Object where) {
        if (type.code() != other.type.code() || type.javaType() != other.type.javaType()) {
            throw new MappingException("""
                    %s: the column "%s" is mapped as %s elsewhere and as %s here. Give both attributes the same Java type, or name \
                    the columns apart. [column-type-conflict]""".formatted(
                            where,
                            name,
                            type.javaType().getSimpleName(),
                            other.type.javaType().getSimpleName()));
        }
    }

    void define(TableSpec table, MetaData metaData) {
        if (sequence != null) {
            metaData.sequence(sequence.name(), sequence.start(), 1);
        }
        column = table.column(name, type, this::describe);
        if (!check.isEmpty()) {
            table.check(null, check);
        }
    }

    private void describe(ColumnSpec spec) {
        if (!nullable) {
            spec.notNull();
        }
        if (unique) {
            spec.unique();
        }
        if (!definition.isEmpty()) {
            spec.definition(definition);
        }
        if (!comment.isEmpty()) {
            spec.comment(comment);
        }
        describeGeneration(spec);
    }

    private void describeGeneration(ColumnSpec spec) {
        if (!defaultSql.isEmpty()) {
            spec.defaultSql(defaultSql);
        } else if (sequence != null) {
            spec.sequence(sequence.name());
        } else if (identity) {
            spec.identity();
        } else if (generation == Generation.DATABASE) {
            spec.databaseGenerated();
        } else {
            spec.assigned();
        }
    }
}
