package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a JSON array. */
record JsonArray<E>(SqlType<E> element) implements TypeDecorator<List<E>, String> {
    @Override
    @SuppressWarnings("unchecked") // there is no class of lists of something
    public Class<List<E>> javaType() {
        return (Class<List<E>>) (Class<?>) List.class;
    }

    @Override
    public SqlType<String> stored() {
        return SqlTypes.JSON;
    }

    @Override
    public @Nullable String toDb(@Nullable List<E> values) {
        if (values == null) {
            return null;
        }
        List<@Nullable Object> members = new ArrayList<>();
        for (E value : values) {
            members.add(PlainText.toJson(element.arrayElement(value)));
        }
        return JsonText.write(members);
    }

    @Override
    public @Nullable List<E> fromDb(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!(JsonText.parse(text) instanceof List<?> members)) {
            throw new InvalidValueException("A column read as an array holds other JSON. [unreadable-value]");
        }
        List<E> values = new ArrayList<>();
        for (Object member : members) {
            ArrayType.addTo(values, element.fromArrayElement(PlainText.fromJson(element.arrayElementType(), member)));
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public boolean sameValue(List<E> first, List<E> second) {
        return new ArrayType<>(element).sameValue(first, second);
    }
}
