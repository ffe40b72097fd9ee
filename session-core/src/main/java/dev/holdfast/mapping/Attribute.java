package dev.holdfast.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One attribute of an entity: a column, an embedded value or a relationship. Immutable after its registry is built,
 * safe to share between threads.
 *
 * <p>Attributes are numbered: the number of an attribute that lives in a field is the index the enhancer gave that
 * field, so that a bit in the instance and a slot in the state speak of the same attribute. Columns without a field
 * (foreign keys of a relationship that are not mapped otherwise) are numbered after the fields.
 */
public abstract sealed class Attribute permits ColumnAttribute, EmbeddedAttribute, Relationship {
    private final String name;
    private final int number;
    private final Class<?> javaType;
    private final Mapper mapper;

    protected Attribute(Mapper mapper, String name, int number, Class<?> javaType) {
        this.mapper = mapper;
        this.name = name;
        this.number = number;
        this.javaType = javaType;
    }

    /** The name a user writes; components of an embedded value are dotted: {@code address.street}. */
    public final String name() {
        return name;
    }

    /** Position in {@link Mapper#attributes()}; see the class comment. */
    public final int number() {
        return number;
    }

    public final Class<?> javaType() {
        return javaType;
    }

    /** The mapper this object belongs to; a subclass has attribute objects of its own for inherited attributes. */
    public final Mapper mapper() {
        return mapper;
    }

    /** Loaded only when first read, and left out of the usual SELECT (EX-19). */
    public boolean deferred() {
        return false;
    }

    @Override
    public final String toString() {
        return mapper.name() + "." + name;
    }

    static boolean isPrimitive(@Nullable Class<?> type) {
        return type != null && type.isPrimitive();
    }
}
