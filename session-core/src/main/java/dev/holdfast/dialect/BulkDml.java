package dev.holdfast.dialect;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to many rows in one statement.
 *
 * <p>Identity numbers grow within one statement in the order of its rows, on every database here: sorted, they belong to
 * the rows in order.
 */
public interface BulkDml {
    /**
     * An INSERT.
     *
     * @param columns the columns to give values for; without any, every row is made of defaults
     * @param returning generated columns to give back
     */
    BulkStatement insert(Table table, List<Column<?>> columns, int rows, List<Column<?>> returning);

    /** Whether an INSERT of several rows gives back the generated columns of all of them; if not, of one row only. */
    boolean returnsManyRows();

    /** An UPDATE of rows found by their keys; null if a JDBC batch of single statements serves better. */
    default @Nullable BulkStatement update(Table table, List<Column<?>> set, List<Column<?>> key, int rows) {
        return null;
    }

    /** A DELETE of rows found by their keys; null if a JDBC batch of single statements serves better. */
    default @Nullable BulkStatement delete(Table table, List<Column<?>> key, int rows) {
        return null;
    }
}
