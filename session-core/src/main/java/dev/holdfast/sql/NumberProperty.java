package dev.holdfast.sql;

/**
 * An attribute of numbers.
 *
 * @param <E> the entity class
 * @param <N> the Java type of its values
 */
public record NumberProperty<E, N extends Number>(
        EntityItem<?> source, Class<E> entity, String name, Class<N> valueType)
        implements Property<E, N>, NumberExpression<N> {
    public static <E, N extends Number> NumberProperty<E, N> of(Class<E> entity, String name, Class<N> valueType) {
        return new NumberProperty<>(new EntitySource<>(entity), entity, name, valueType);
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name;
    }
}
