package dev.holdfast.schema;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.type.SqlType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column: given, or that of the column it refers to, looked up once it is asked for (SC-03). Written at
 * most once with what every thread would find.
 */
final class ColumnType<T> {
    private volatile @Nullable SqlType<T> known;

    private ColumnType(@Nullable SqlType<T> known) {
        this.known = known;
    }

    static <T> ColumnType<T> given(@Nullable SqlType<T> type) {
        return new ColumnType<>(Names.given(type, "type"));
    }

    static ColumnType<Object> ofReferred() {
        return new ColumnType<>(null);
    }

    SqlType<T> of(Column<T> column) {
        SqlType<T> type = known;
        if (type == null) {
            type = referred(column);
            known = type;
        }
        return type;
    }

    @SuppressWarnings("unchecked") // a column without a type holds objects
    private static <T> SqlType<T> referred(Column<T> column) {
        Set<Column<?>> seen = new HashSet<>();
        Column<?> target = column;
        while (target.findType() == null) {
            if (!seen.add(target)) {
                throw new InvalidRequestException("""
                        Column %s has no type, and its foreign key leads back to itself. Give one of the columns a \
                        type. [column-without-type]""".formatted(column));
            }
            target = next(target);
        }
        return (SqlType<T>) target.type();
    }

    private static Column<?> next(Column<?> column) {
        for (ForeignKey key : column.table().foreignKeys()) {
            int at = key.columns().indexOf(column);
            if (at >= 0) {
                return key.referredColumns().get(at);
            }
        }
        throw new InvalidRequestException("""
                Column %s has no type and no foreign key to take one from. Give it a type, or say what it references. \
                [column-without-type]""".formatted(column));
    }

    @Nullable
    SqlType<T> known() {
        return known;
    }
}
