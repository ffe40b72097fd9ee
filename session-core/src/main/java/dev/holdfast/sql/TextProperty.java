package dev.holdfast.sql;

/**
 * An attribute of text.
 *
 * @param <E> the entity class
 */
public record TextProperty<E>(EntityItem<?> source, Class<E> entity, String name)
        implements Property<E, String>, TextExpression {
    public static <E> TextProperty<E> of(Class<E> entity, String name) {
        return new TextProperty<>(new EntitySource<>(entity), entity, name);
    }

    @Override
    public Class<String> valueType() {
        return String.class;
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name;
    }
}
