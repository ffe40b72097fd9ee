package dev.holdfast.dialect;

import dev.holdfast.schema.Column;
import dev.holdfast.sql.RawSql;
import dev.holdfast.type.SqlType;
import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement over many rows.
 *
 * @param arrays whether each column is one array parameter, whatever the number of rows; if not, there is one parameter
 *     for each value, row by row
 * @param types the columns' types as the database stores them; for an UPDATE those to set before those of the key
 * @param returning the columns that are given back, in this order
 * @param generatedKeys whether they come from JDBC's generated keys; if not, as rows of the statement
 * @param rows how many rows the text is for; means nothing with arrays
 * @param elementTypes the database's names of the arrays' member types; empty without arrays
 */
public record BulkStatement(
        @RawSql String sql,
        boolean arrays,
        List<SqlType<?>> types,
        List<Column<?>> returning,
        boolean generatedKeys,
        int rows,
        List<String> elementTypes) {
    /** Classes of which drivers take arrays as they are; of others they take the members' text. */
    private static final Set<Class<?>> ARRAY_CLASSES = Set.of(
            Boolean.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class,
            byte[].class);

    public BulkStatement {
        types = List.copyOf(types);
        returning = List.copyOf(returning);
        elementTypes = List.copyOf(elementTypes);
    }

    /**
     * Sets the array parameter of a column.
     *
     * @param index of the parameter, from 1
     * @param column position in {@link #types()}, from 0
     */
    public void bindArray(PreparedStatement statement, int index, int column, @Nullable Object[] values)
            throws SQLException {
        @SuppressWarnings("unchecked")
        SqlType<Object> type = (SqlType<Object>) types.get(column);
        Class<?> member = ARRAY_CLASSES.contains(type.arrayElementType()) ? type.arrayElementType() : Object.class;
        @Nullable Object[] members = (@Nullable Object[]) Array.newInstance(member, values.length);
        for (int i = 0; i < values.length; i++) {
            members[i] = type.arrayElement(values[i]);
        }
        statement.setArray(index, statement.getConnection().createArrayOf(elementTypes.get(column), members));
    }
}
