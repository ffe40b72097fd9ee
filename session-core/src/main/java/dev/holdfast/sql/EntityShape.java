package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity as statements see it. Immutable, thread-safe. */
public interface EntityShape {
    Class<?> javaType();

    String name();

    /** Root first; several for joined inheritance, matched on their keys. */
    List<? extends NamedTable> tables();

    /** The key columns in one of {@link #tables()}, in the order of the key. */
    List<? extends NamedColumn<?>> keyColumns(NamedTable table);

    /** The columns a query of the entity reads: not the deferred ones, and each key column once. */
    List<? extends NamedColumn<?>> columns();

    /**
     * The column of an attribute; of one inside an embeddable by path, as in {@code address.street}.
     *
     * @throws dev.holdfast.error.InvalidArgumentException listing the known names if there is none
     */
    NamedColumn<?> column(String attribute);

    /**
     * A relationship by its attribute's name.
     *
     * @throws dev.holdfast.error.InvalidArgumentException listing the known names if there is none
     */
    RelationShape relationship(String attribute);

    /** What keeps other classes of the same table out; null if nothing needs to. */
    @Nullable
    Restriction restriction();

    /** The current key of an instance, in the order of the key; read when a statement is executed (QL-26). */
    @Nullable
    Object[] keyOf(Object entity);

    /** Rows of a class that shares its table: those with one of these values in the discriminator column. */
    record Restriction(NamedColumn<?> column, List<Object> values) {
        public Restriction {
            values = List.copyOf(values);
        }
    }
}
