package dev.holdfast.schema;

import dev.holdfast.error.CompileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column inside {@code CREATE TABLE}. */
final class ColumnText {
    private final DdlSyntax syntax;
    private final DdlNames names;

    ColumnText(DdlSyntax syntax, DdlNames names) {
        this.syntax = syntax;
        this.names = names;
    }

    String of(Column<?> column) {
        StringBuilder text =
                new StringBuilder(names.given(column.name())).append(' ').append(definition(column));
        if (column.unique() && uniqueName(column) == null) {
            text.append(" UNIQUE");
        }
        return text.append(comment(column)).toString();
    }

    /** What follows the column's name, but for {@code UNIQUE} and the comment. */
    String definition(Column<?> column) {
        StringBuilder text = new StringBuilder();
        String definition = column.definition();
        if (definition != null) {
            text.append(definition);
        } else {
            text.append(syntax.typeOf(column));
            value(column, text);
        }
        if (!column.nullable() && !isInlineKey(column) && column.computed() == null) {
            text.append(" NOT NULL");
        }
        return text.toString();
    }

    /** The comment, where it is part of the column. */
    String comment(Column<?> column) {
        String comment = column.comment();
        return comment == null ? "" : syntax.inlineComment(comment);
    }

    /** The name of a column's own unique constraint, which then stands at the end of the table. */
    static @Nullable ConstraintName uniqueName(Column<?> column) {
        return column.table().metaData().naming().of(column.table(), new Unique(null, List.of(column)));
    }

    /** Whether the column says itself that it is the primary key, so that the table must not. */
    boolean isInlineKey(Column<?> column) {
        return syntax.identityIsPrimaryKey()
                && column.table().primaryKey().equals(List.of(column))
                && syntax.generation(column) == Generation.IDENTITY;
    }

    private void value(Column<?> column, StringBuilder text) {
        String computed = column.computed();
        if (computed != null) {
            text.append(syntax.computed(computed, column.storage()));
        } else if (syntax.generation(column) == Generation.IDENTITY) {
            text.append(identity(column));
        } else {
            defaultValue(column, text);
        }
    }

    private String identity(Column<?> column) {
        if (syntax.identityIsPrimaryKey() && !isInlineKey(column)) {
            throw new CompileException("""
                    Column %s counts by itself, which this database can only do for a primary key of one column. \
                    [identity-not-key]""".formatted(column));
        }
        return syntax.identity(column.identity());
    }

    private void defaultValue(Column<?> column, StringBuilder text) {
        String value = defaultValue(column);
        if (value != null) {
            text.append(" DEFAULT ").append(value);
        }
    }

    /** The default as SQL; null if there is none. */
    @Nullable
    String defaultValue(Column<?> column) {
        String sql = column.defaultSql();
        String literal = column.defaultText();
        if (sql != null) {
            return syntax.defaultValue(column, sql);
        }
        return literal == null ? null : syntax.textLiteral(literal);
    }
}
