package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door through which tables enter statements. Compared by identity. */
public non-sealed interface NamedTable extends FromItem {
    /** The schema it is in, null for the default one. */
    @Nullable
    String schema();

    String name();

    List<? extends NamedColumn<?>> columns();

    /**
     * A column by its name.
     *
     * @throws dev.holdfast.error.InvalidArgumentException listing the known names if there is none
     */
    NamedColumn<?> column(String name);

    /** The foreign keys from this table to another one, each with the columns it matches; for joins without ON. */
    default List<List<ColumnMatch>> foreignKeysTo(NamedTable other) {
        return List.of();
    }

    /** This table under another name, to use it twice in one statement. */
    default TableAlias alias(String name) {
        return new TableAlias(this, name);
    }

    @Override
    default void writeTo(SqlWriter out) {
        out.table(this);
    }

    @Override
    default List<SqlNode> children() {
        return List.of();
    }

    @Override
    default Object structure() {
        return this;
    }
}
