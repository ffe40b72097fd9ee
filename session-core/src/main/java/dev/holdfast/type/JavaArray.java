package dev.holdfast.type;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java array, of primitives or of objects, stored as an array of the database. */
record JavaArray<A, E>(Class<A> javaType, SqlType<List<E>> stored) implements TypeDecorator<A, List<E>> {
    @Override
    @SuppressWarnings("unchecked") // the class of the members is that of the element's type
    public @Nullable List<E> toDb(@Nullable A array) {
        if (array == null) {
            return null;
        }
        List<E> values = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            ArrayType.addTo(values, (E) Array.get(array, i));
        }
        return values;
    }

    @Override
    public @Nullable A fromDb(@Nullable List<E> values) {
        if (values == null) {
            return null;
        }
        Class<?> member = javaType.getComponentType();
        Object array = Array.newInstance(member, values.size());
        for (int i = 0; i < values.size(); i++) {
            E value = values.get(i);
            if (value == null && member.isPrimitive()) {
                throw Primitives.nullMember(javaType);
            }
            Array.set(array, i, value);
        }
        return javaType.cast(array);
    }

    @Override
    public boolean sameValue(A first, A second) {
        return stored.sameValue(toDb(first), toDb(second));
    }
}
