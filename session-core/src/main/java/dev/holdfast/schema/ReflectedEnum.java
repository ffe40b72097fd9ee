package dev.holdfast.schema;

import java.util.List;

/** A type of the database that is a list of labels, in their order. */
public record ReflectedEnum(String name, List<String> labels) {
    public ReflectedEnum {
        labels = List.copyOf(labels);
    }
}
