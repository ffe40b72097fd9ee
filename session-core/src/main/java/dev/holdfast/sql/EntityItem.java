package dev.holdfast.sql;

import java.util.List;

/**
 * An entity as a source of rows and as something to select.
 *
 * @param <E> the entity class
 */
public sealed interface EntityItem<E> extends FromItem, Selectable permits EntitySource, EntityAlias {
    Class<E> entity();

    /** An attribute of this source. */
    default <T> Property<E, T> get(Property<? super E, T> property) {
        return new PlainProperty<>(this, entity(), property.name(), property.valueType());
    }

    default TextProperty<E> get(TextProperty<? super E> property) {
        return new TextProperty<>(this, entity(), property.name());
    }

    default <N extends Number> NumberProperty<E, N> get(NumberProperty<? super E, N> property) {
        return new NumberProperty<>(this, entity(), property.name(), property.valueType());
    }

    default <T> ToOne<E, T> get(ToOne<? super E, T> relation) {
        return new ToOne<>(this, entity(), relation.name(), relation.target());
    }

    default <T> ToMany<E, T> get(ToMany<? super E, T> relation) {
        return new ToMany<>(this, entity(), relation.name(), relation.target());
    }

    @Override
    default Class<?> javaType() {
        return entity();
    }

    @Override
    default void writeTo(SqlWriter out) {
        out.table(this);
    }

    @Override
    default List<SqlNode> children() {
        return List.of();
    }
}
