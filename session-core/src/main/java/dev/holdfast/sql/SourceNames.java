package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import java.util.List;

/**
 * A source and the names of its tables where it is used.
 *
 * @param tables empty for a subquery
 * @param qualifiers one for each table, or the one of the subquery
 */
record SourceNames(FromItem source, List<? extends NamedTable> tables, List<String> qualifiers) {
    String qualifier() {
        return qualifiers.get(0);
    }

    String qualifier(NamedColumn<?> column) {
        int index = tables.indexOf(column.table());
        if (index < 0) {
            throw new CompileException("Column %s.%s is not a column of %s. [foreign-column]"
                    .formatted(column.table().name(), column.name(), Sources.describe(source)));
        }
        return qualifiers.get(index);
    }
}
