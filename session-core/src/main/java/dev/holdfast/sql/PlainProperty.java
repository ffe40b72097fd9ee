package dev.holdfast.sql;

/** An attribute without operators of its own. */
record PlainProperty<E, T>(EntityItem<?> source, Class<E> entity, String name, Class<T> valueType)
        implements Property<E, T> {
    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name;
    }
}
