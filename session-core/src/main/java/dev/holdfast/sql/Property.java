package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * An attribute of an entity that is a column. The generated metamodel ({@code Artist_.name}) is made of these.
 *
 * @param <E> the entity class
 * @param <T> the Java type of its values
 */
public sealed interface Property<E, T> extends ColumnReference<T> permits PlainProperty, TextProperty, NumberProperty {
    /**
     * An attribute of an entity.
     *
     * @param name of the attribute; inside an embeddable by path, as in {@code address.street}
     */
    static <E, T> Property<E, T> of(Class<E> entity, String name, Class<T> valueType) {
        return new PlainProperty<>(new EntitySource<>(entity), entity, name, valueType);
    }

    Class<E> entity();

    /** The attribute's name. */
    String name();

    Class<T> valueType();

    @Override
    EntityItem<?> source();

    @Override
    default Class<T> javaType() {
        return valueType();
    }

    @Override
    default SqlType<?> typeIn(SqlWriter out) {
        return out.namedColumn(this).type();
    }

    @Override
    default void writeTo(SqlWriter out) {
        out.property(this);
    }

    @Override
    default List<SqlNode> children() {
        return List.of();
    }

    @Override
    default Object structure() {
        return name();
    }
}
